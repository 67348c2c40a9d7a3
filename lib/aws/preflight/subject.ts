import "server-only";
import pLimit from "p-limit";
import type { Failure } from "#lib/errors.ts";
import { listClusters } from "#lib/pcs/clusters.ts";
import type { OperationContext } from "#lib/pcs/operation.ts";
import type {
  ClusterSpecification,
  NodeGroupSpecification,
} from "#lib/pcs/spec/cluster-specification.ts";
import type { PreflightLine } from "#lib/pcs/view/preflight.ts";
import type { Result } from "#lib/result.ts";
import { findInstanceProfile, findRole } from "./read-iam.ts";
import { readIdentity } from "./read-identity.ts";
import { findImage, findInstanceTypes, findOfferings } from "./read-instances.ts";
import { findSubnets, findTenancy, findZoneType, readVpcDns } from "./read-network.ts";
import { findSecurityGroups } from "./read-security-groups.ts";
import { findTemplate } from "./read-template.ts";

/** How many questions AWS is asked at a time. */
const concurrency = 4;

type Operation<Value> = (
  context: OperationContext,
  input: unknown,
) => Promise<Result<Value, Failure>>;

/** Asks AWS each question once, however many checks ask it. */
function asker(context: OperationContext) {
  const limit = pLimit(concurrency);
  return <Value>(operation: Operation<Value>) => {
    const known = new Map<string, Promise<Result<Value, Failure>>>();
    return (input: object) => {
      const key = JSON.stringify(input);
      const answer = known.get(key) ?? limit(() => operation(context, input));
      known.set(key, answer);
      return answer;
    };
  };
}

const distinct = (values: string[]) => [...new Set(values)].sort();

const typesOf = ({ instanceConfigs }: NodeGroupSpecification) =>
  instanceConfigs.map(({ instanceType }) => instanceType);

/** What the checks ask AWS, each of it when the first of them does. */
function questions(context: OperationContext, { cluster, nodeGroups }: ClusterSpecification) {
  const ask = asker(context);
  const subnetIds = [cluster.networking, ...nodeGroups].flatMap((each) => each.subnetIds);
  const names = distinct(nodeGroups.flatMap(typesOf));
  const [subnets, types, offerings] = [
    ask(findSubnets),
    ask(findInstanceTypes),
    ask(findOfferings),
  ];
  const [identity, clusters, groups] = [
    ask(readIdentity),
    ask(listClusters),
    ask(findSecurityGroups),
  ];
  const [zoneType, tenancy, dns] = [ask(findZoneType), ask(findTenancy), ask(readVpcDns)];
  const [image, template] = [ask(findImage), ask(findTemplate)];
  const [profile, role] = [ask(findInstanceProfile), ask(findRole)];
  return {
    identity: () => identity({}),
    clusters: () => clusters({}),
    /** Those that the specification names, in one question. */
    subnets: () => subnets({ ids: distinct(subnetIds) }),
    types: () => types({ names }),
    offerings: () => offerings({ names }),
    securityGroups: (ids: string[]) => groups({ ids: distinct(ids) }),
    zoneType: (zone: string) => zoneType({ zone }),
    tenancy: (vpc: string) => tenancy({ vpc }),
    dns: (vpc: string) => dns({ vpc }),
    image: (id: string) => image({ id }),
    template: ({ id, version }: NodeGroupSpecification["customLaunchTemplate"]) =>
      template({ id, version }),
    profile: (name: string) => profile({ name }),
    role: (name: string) => role({ name }),
  };
}

/** What preflight is about, and whom to ask about it. */
export type Subject = {
  context: OperationContext;
  specification: ClusterSpecification;
  ask: ReturnType<typeof questions>;
  now: Date;
};

export const subjectOf = (
  context: OperationContext,
  specification: ClusterSpecification,
  now: Date,
): Subject => ({ context, specification, ask: questions(context, specification), now });

/** One thing to look at, without regard to what the others find. */
export type Check = (subject: Subject) => Promise<PreflightLine[]>;

/** The same thing to look at in each node group. */
export const eachGroup =
  (
    check: (
      subject: Subject,
      group: NodeGroupSpecification,
      place: string,
    ) => Promise<PreflightLine[]>,
  ): Check =>
  async (subject) => {
    const { nodeGroups } = subject.specification;
    const lines = await Promise.all(
      nodeGroups.map((group, index) => check(subject, group, `nodeGroups[${String(index)}]`)),
    );
    return lines.flat();
  };
