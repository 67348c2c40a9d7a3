/**
 * The name of a request member as AWS error fields spell it, from the path of a schema issue:
 * `["networking", "subnetIds", 0]` becomes `networking.subnetIds[0]`. Keys that are not plain
 * member names (tag keys) are quoted: `tags["a b"]`.
 */
export function fieldPath(path: readonly PropertyKey[]): string {
  return path.reduce<string>((name, part) => {
    if (typeof part === "number") return `${name}[${String(part)}]`;
    const key = String(part);
    if (!/^[A-Za-z_]\w*$/.test(key)) return `${name}[${JSON.stringify(key)}]`;
    return name === "" ? key : `${name}.${key}`;
  }, "");
}
