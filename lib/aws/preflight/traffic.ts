import type { RuleFacts, SecurityGroupFacts } from "./read-security-groups.ts";

/** One end of a connection: its security groups, and the blocks that its addresses are of. */
export type End = { name: string; groups: SecurityGroupFacts[]; cidrBlocks: string[] };

/** A port, or a range of them. */
export type Ports = [from: number, to: number];

const addressNumber = (address: string) =>
  address.split(".").reduce((sum, part) => sum * 256 + Number(part), 0);

/** Whether all addresses of one IPv4 block are in another one. */
export function contains(outer: string, inner: string): boolean {
  const [outerBase = "", outerBits = "32"] = outer.split("/");
  const [innerBase = "", innerBits = "32"] = inner.split("/");
  const size = 2 ** (32 - Number(outerBits));
  return (
    Number(outerBits) <= Number(innerBits) &&
    Math.floor(addressNumber(outerBase) / size) === Math.floor(addressNumber(innerBase) / size)
  );
}

/** Whether a rule lets the other end through. What cannot be compared gets the benefit of the doubt. */
function admits(
  { ports, groupIds, cidrBlocks, more }: RuleFacts,
  [from, to]: Ports,
  other: End,
): boolean {
  if (from < ports.from || to > ports.to) return false;
  if (more || cidrBlocks.includes("0.0.0.0/0")) return true;
  if (other.groups.some(({ id }) => groupIds.includes(id))) return true;
  const { cidrBlocks: theirs } = other;
  return (
    theirs.length > 0 && theirs.every((inner) => cidrBlocks.some((outer) => contains(outer, inner)))
  );
}

/** Which way is closed between two ends, if any: rules of either end can close it. */
export function closedSide(from: End, to: End, ports: Ports): string | undefined {
  const leaves = from.groups.some(({ outbound }) =>
    outbound.some((rule) => admits(rule, ports, to)),
  );
  if (!leaves) return `no outbound rule of ${from.groups.map(({ id }) => id).join(", ")}`;
  const enters = to.groups.some(({ inbound }) => inbound.some((rule) => admits(rule, ports, from)));
  return enters ? undefined : `no inbound rule of ${to.groups.map(({ id }) => id).join(", ")}`;
}

const https = 443;

/** Whether HTTPS gets out to anything besides members of security groups. */
export const getsOut = ({ groups }: End) =>
  groups.some(({ outbound }) =>
    outbound.some(
      ({ ports, cidrBlocks, more }) =>
        ports.from <= https && ports.to >= https && (more || cidrBlocks.length > 0),
    ),
  );

/** Whether everything gets from members of a group to its other members, of whichever protocol. */
export const isOpenToItself = ({ id, inbound, outbound }: SecurityGroupFacts) =>
  [inbound, outbound].every((rules) =>
    rules.some(({ everything, groupIds }) => everything && groupIds.includes(id)),
  );
