import "server-only";
import {
  endOfSupport,
  isEndOfSupportNear,
  isPastEndOfSupport,
} from "#lib/pcs/spec/slurm-versions.ts";
import { blocks, type Finding, linesOf, warns } from "./lines.ts";
import type { Check } from "./subject.ts";

/** CreateCluster, scheduler.version: today's service takes no version whose support has ended. */
export const slurmVersion: Check = ({ specification, context, now }) => {
  const { version } = specification.cluster.scheduler;
  const about = { id: "slurm", title: "Slurm version", place: "cluster.scheduler.version" };
  const end = endOfSupport[version];
  const fix = "Choose a newer version.";
  const findings: Finding[] = [];
  if (isPastEndOfSupport(version, now)) {
    const ended = context.connection.revision === "2024-09-26" ? warns : blocks;
    findings.push(ended(`Support for Slurm ${version} ended on ${end ?? ""}.`, fix));
  } else if (isEndOfSupportNear(version, now)) {
    findings.push(warns(`Support for Slurm ${version} ends on ${end ?? ""}.`, fix));
  }
  const well = `Slurm ${version} is supported${end ? ` until ${end}` : ""}.`;
  return Promise.resolve(linesOf(about, findings, well));
};
