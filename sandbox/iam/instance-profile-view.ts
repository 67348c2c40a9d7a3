import type { Caller } from "#sandbox/http/signature.ts";
import { roleView } from "#sandbox/iam/role-view.ts";
import type { XmlObject } from "#sandbox/query/xml.ts";
import { partitionOf } from "#sandbox/region.ts";
import type { InstanceProfile } from "#sandbox/seed/instance-profiles.ts";

/** Whom the roles inside profiles trust. */
const instances = { Service: "ec2.amazonaws.com" };

/** InstanceProfile, with the role inside it; lists leave the tags out. */
export function instanceProfileView(profile: InstanceProfile, caller: Caller): XmlObject {
  const { name, path, id, createdAt, role } = profile;
  const { accountId, region } = caller;
  return {
    Path: path,
    InstanceProfileName: name,
    InstanceProfileId: id,
    Arn: `arn:${partitionOf(region)}:iam::${accountId}:instance-profile${path}${name}`,
    CreateDate: createdAt,
    Roles: role ? [roleView(role, createdAt, instances, caller)] : [],
  };
}
