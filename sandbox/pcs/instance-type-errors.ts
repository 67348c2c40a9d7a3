import type { ComputeNodeGroupDocument } from "#sandbox/pcs/compute-node-group-document.ts";
import type { FieldError } from "#sandbox/pcs/errors.ts";
import { type InstanceType, instanceTypeOf } from "#sandbox/seed/instance-types.ts";

/** What all instance types of a group must have in common, and how a sentence says it. */
const common: [what: string, of: (type: InstanceType) => string | number][] = [
  ["architecture", ({ architecture }) => architecture],
  ["number of vCPUs", ({ vCpus }) => vCpus],
  ["number of GPUs", ({ gpu }) => gpu?.count ?? 0],
];

/** CreateComputeNodeGroup, instanceConfigs: the types exist, and are equal choices for Slurm. */
export function instanceTypeErrors(
  instanceConfigs: ComputeNodeGroupDocument["instanceConfigs"],
): FieldError[] {
  const types = instanceConfigs.map(({ instanceType }) => instanceTypeOf(instanceType));
  const first = types.find((type) => type !== undefined);
  return types.flatMap((type, index): FieldError[] => {
    const name = `instanceConfigs[${String(index)}].instanceType`;
    const wanted = instanceConfigs[index]?.instanceType ?? "";
    if (!type || !first) {
      return [{ name, message: `There is no instance type ${wanted} in this sandbox.` }];
    }
    return common
      .filter(([, of]) => of(type) !== of(first))
      .map(([what, of]) => ({
        name,
        message: `All instance types of a group have the same ${what}: ${type.name} has ${String(of(type))}, ${first.name} has ${String(of(first))}.`,
      }));
  });
}
