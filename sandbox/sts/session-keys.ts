type Tag = { Key: string; Value: string };

/** What a session is to be begun with. */
type Wanted = {
  RoleSessionName: string;
  SourceIdentity?: string | undefined;
  Tags?: readonly Tag[] | undefined;
  TransitiveTagKeys?: readonly string[] | undefined;
  ExternalId?: string | undefined;
};

/** What policies can ask of a request that begins a session, by the keys of conditions. */
export const sessionKeys = (wanted: Wanted): Record<string, readonly string[]> => ({
  "sts:rolesessionname": [wanted.RoleSessionName],
  ...(wanted.SourceIdentity && { "sts:sourceidentity": [wanted.SourceIdentity] }),
  ...(wanted.ExternalId && { "sts:externalid": [wanted.ExternalId] }),
  ...(wanted.Tags?.length && { "aws:tagkeys": wanted.Tags.map(({ Key }) => Key) }),
  ...(wanted.TransitiveTagKeys?.length && { "sts:transitivetagkeys": wanted.TransitiveTagKeys }),
  ...Object.fromEntries(
    (wanted.Tags ?? []).map(({ Key, Value }) => [`aws:requesttag/${Key.toLowerCase()}`, [Value]]),
  ),
});

/** The actions that it takes to begin it: those for what the session is to carry, too. */
export const sessionActions = (first: string, { SourceIdentity, Tags }: Wanted) => [
  first,
  ...(SourceIdentity === undefined ? [] : ["sts:SetSourceIdentity"]),
  ...(Tags?.length ? ["sts:TagSession"] : []),
];
