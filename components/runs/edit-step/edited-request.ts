import type { z } from "zod";
import type { FieldError } from "#lib/errors.ts";
import {
  type ClusterSpecification,
  clusterSpecificationSchema,
} from "#lib/pcs/spec/cluster-specification.ts";
import { fieldPath } from "#lib/pcs/spec/field-path.ts";
import type { StepOperation } from "#lib/pcs/spec/plan.ts";
import type { Revision } from "#lib/pcs/spec/revision.ts";
import type { RunStep } from "#lib/pcs/view/run.ts";

type Request = Record<string, unknown>;

/** A request as people edit it. */
export const requestText = (request: Request) => JSON.stringify(request, null, 2);

const isRequest = (value: unknown): value is Request =>
  typeof value === "object" && value !== null && !Array.isArray(value);

/** What the text says; nothing when it is no JSON object. */
export function parseRequest(text: string): Request | undefined {
  try {
    const value: unknown = JSON.parse(text);
    return isRequest(value) ? value : undefined;
  } catch {
    return undefined;
  }
}

/** That the text is no JSON object, and where it goes wrong when the browser tells. */
function shapeWords(text: string): string {
  try {
    JSON.parse(text);
  } catch (error) {
    const [, line, column] = /line (\d+) column (\d+)/.exec(String(error)) ?? [];
    if (line && column) return `This is no JSON from line ${line}, column ${column} on.`;
  }
  return "Write the request as one JSON object: { … }.";
}

const ofOperation = (steps: RunStep[], operation: StepOperation) =>
  steps.filter((step) => step.operation === operation);

/** The specification that the create steps of a run make together. It may break rules: the schema tells. */
const specificationOf = (steps: RunStep[]): Record<keyof ClusterSpecification, unknown> => ({
  cluster: ofOperation(steps, "CreateCluster")[0]?.request,
  nodeGroups: ofOperation(steps, "CreateComputeNodeGroup").map(({ request }) => request),
  queues: ofOperation(steps, "CreateQueue").map(({ request }) => request),
});

/** Where the request of a step stands in that specification. */
function placeOf(steps: RunStep[], { key, operation }: RunStep): (string | number)[] {
  if (operation === "CreateCluster") return ["cluster"];
  const list = operation === "CreateQueue" ? "queues" : "nodeGroups";
  return [list, ofOperation(steps, operation).findIndex((step) => step.key === key)];
}

type Edit = { step: RunStep; steps: RunStep[]; revision: Revision };

type Problem = FieldError & { inside: boolean };

/** What is wrong with the whole specification: paths of what is inside the step are as the step names them. */
function refusals({ step, steps, revision }: Edit): Problem[] {
  const place = placeOf(steps, step);
  const parsed = clusterSpecificationSchema(revision).safeParse(specificationOf(steps));
  return (parsed.error?.issues ?? []).map((issue) => {
    const { path } = issue;
    const inside = place.every((part, index) => path[index] === part);
    const named = fieldPath(inside ? path.slice(place.length) : path);
    return { path: named, message: wordsOf(issue), inside };
  });
}

/** What zod says of a member that AWS does not know is in the words of its own makers. */
const wordsOf = (issue: z.core.$ZodIssue): string =>
  issue.code === "unrecognized_keys"
    ? `AWS PCS knows no member ${new Intl.ListFormat("en", { type: "disjunction" }).format(issue.keys)} here.`
    : issue.message;

const nameMembers: Partial<Record<StepOperation, string>> = {
  CreateCluster: "clusterName",
  CreateComputeNodeGroup: "computeNodeGroupName",
  CreateQueue: "queueName",
};

const same = (one: FieldError) => (other: FieldError) =>
  one.path === other.path && one.message === other.message;

/**
 * What is wrong with another request for a step: by its own rules, and by those that hold between it and the other
 * steps. What was wrong elsewhere before is not the edit's.
 */
export function editProblems(text: string, edit: Edit): FieldError[] {
  const { step, steps } = edit;
  const request = parseRequest(text);
  if (!request) return [{ path: "", message: shapeWords(text) }];
  const member = nameMembers[step.operation] ?? "";
  if (request[member] !== step.name)
    return [{ path: member, message: `Keep the name ${step.name}: other steps name it so.` }];
  const edited = steps.map((each) => (each.key === step.key ? { ...each, request } : each));
  const before = refusals(edit);
  return refusals({ ...edit, steps: edited }).filter(
    (problem) => problem.inside || !before.some(same(problem)),
  );
}
