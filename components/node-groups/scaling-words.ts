import { optionalNumber } from "#components/form/request-values.ts";
import { formatNumber } from "#lib/pcs/spec/rules.ts";

const instances = (count: number) =>
  `${formatNumber(count)} ${count === 1 ? "instance" : "instances"}`;

/** What two numbers of instances mean; undefined while they are none, or do not go together. */
export function scalingWords(minimum: string, maximum: string): string | undefined {
  const least = optionalNumber(minimum);
  const most = optionalNumber(maximum);
  if (least === undefined || most === undefined || !(least >= 0) || !(least <= most)) {
    return undefined;
  }
  if (most === 0) return "Empty: no instance starts until you raise the most.";
  if (least === most) return `Static: ${instances(most)} always on, with jobs or without.`;
  if (least === 0) {
    return `Dynamic: up to ${instances(most)} start when jobs wait, and end when they are idle.`;
  }
  return `Mixed: ${instances(least)} always on, up to ${formatNumber(most)} when jobs wait.`;
}
