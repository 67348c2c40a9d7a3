/**
 * `blocks` is what AWS would refuse, `warns` is what it would accept and people would regret; `unknown` is what could
 * not be looked at.
 */
export type PreflightVerdict = "passes" | "warns" | "blocks" | "unknown";

/** One thing that was looked at before a cluster is made. */
export type PreflightLine = {
  id: string;
  title: string;
  verdict: PreflightVerdict;
  /** What was seen, in words, with ids and numbers. */
  evidence: string;
  /** What to do about it, when it does not pass. */
  fix?: string;
  /** Where in the specification it belongs, such as `nodeGroups[1].subnetIds[0]`. */
  place?: string;
};
