/** Whether a value has the shape of another: what was kept may be of another release. */
export function isLike<Value>(kept: unknown, like: Value): kept is Value {
  if (Array.isArray(like)) return Array.isArray(kept);
  if (typeof like !== "object" || like === null) return typeof kept === typeof like;
  if (typeof kept !== "object" || kept === null) return false;
  const members = new Map<string, unknown>(Object.entries(kept));
  return Object.entries(like).every(([name, value]) => isLike(members.get(name), value));
}
