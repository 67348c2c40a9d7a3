declare global {
  var pcsConsole: Map<string, unknown> | undefined;
}

/**
 * A map that exists once in the process. Next bundles pages, actions and GET handlers apart, so a
 * module's own variables exist several times.
 */
export function mapOfProcess<Value>(name: string): Map<string, Value> {
  const maps = (globalThis.pcsConsole ??= new Map<string, unknown>());
  const known = maps.get(name);
  // eslint-disable-next-line @typescript-eslint/consistent-type-assertions -- each name has one user, below
  if (known) return known as Map<string, Value>;
  const made = new Map<string, Value>();
  maps.set(name, made);
  return made;
}
