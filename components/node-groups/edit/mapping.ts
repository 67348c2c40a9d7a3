import { members } from "./members.ts";
import { optionalNumber, splitIds, unless, unlessEmpty } from "#components/form/request-values.ts";
import type { FieldProblem } from "#components/form/spec-resolver.ts";
import type { Sends, UpdateMapping } from "#components/form/update/changes.ts";
import { type Known, worldProblems } from "#components/node-groups/known.ts";
import { requestProblems, toName } from "#components/node-groups/names.ts";
import {
  gresRequest,
  lifecycleRequest,
  scalingRequest,
  templateRequest,
} from "#components/node-groups/request.ts";
import type { NodeGroupValues } from "#components/node-groups/values.ts";
import {
  computeNodeGroupRefusals,
  updateComputeNodeGroupRequest,
  type UpdateComputeNodeGroupRequest,
} from "#lib/pcs/spec/compute-node-group.ts";
import { defaults } from "#lib/pcs/spec/defaults.ts";
import { gresRefusals } from "#lib/pcs/spec/gres-match.ts";
import type { Revision } from "#lib/pcs/spec/revision.ts";

type Group = { clusterIdentifier: string; computeNodeGroupIdentifier: string };

/** ComputeNodeGroupSlurmConfiguration: this idle time takes the group's own away. */
const clusterIdleTime = -1;

type Slurm = UpdateComputeNodeGroupRequest["slurmConfiguration"];

const slurmRequest = ({ slurm }: NodeGroupValues, sends: Sends<NodeGroupValues>): Slurm =>
  unlessEmpty({
    scaleDownIdleTimeInSeconds: sends(
      "slurm.idleTime",
      optionalNumber(slurm.idleTime) ?? clusterIdleTime,
    ),
    slurmCustomSettings: sends("slurm.settings", slurm.settings),
    gresCustomSettings: sends("slurm.gres", gresRequest(slurm.gres)),
  });

/** The least that makes the group what the form shows. A choice that is left to PCS is sent as what PCS assumes. */
const updateRequest =
  (group: Group) =>
  (values: NodeGroupValues, sends: Sends<NodeGroupValues>): UpdateComputeNodeGroupRequest => ({
    ...group,
    amiId: unless(values.image.from === "template", sends("image", values.image.id.trim())),
    subnetIds: sends("subnetIds", splitIds(values.subnetIds)),
    customLaunchTemplate: sends("launchTemplate", templateRequest(values)),
    purchaseOption: sends("purchaseOption", values.purchaseOption),
    spotOptions: unless(
      values.purchaseOption !== "SPOT",
      sends("allocationStrategy", {
        allocationStrategy: values.allocationStrategy || defaults.allocationStrategy,
      }),
    ),
    scalingConfiguration: sends("scaling", scalingRequest(values)),
    iamInstanceProfileArn: sends("instanceProfileArn", values.instanceProfileArn.trim()),
    slurmConfiguration: slurmRequest(values, sends),
    nodeLifecycleActions: sends("scripts", lifecycleRequest(values)),
  });

type Problems = FieldProblem<NodeGroupValues>[];

/** Rules between settings and records, of which only one may be sent. */
const gresProblems = (values: NodeGroupValues): Problems =>
  requestProblems(
    values,
    gresRefusals({
      slurmCustomSettings: values.slurm.settings,
      gresCustomSettings: gresRequest(values.slurm.gres),
    }),
  );

/** What the group as the form shows it cannot have in a cluster of this version. */
const versionProblems = (values: NodeGroupValues, version: string) =>
  requestProblems(
    values,
    computeNodeGroupRefusals(
      {
        scalingConfiguration: scalingRequest(values),
        slurmConfiguration: {
          scaleDownIdleTimeInSeconds: optionalNumber(values.slurm.idleTime),
          slurmCustomSettings: values.slurm.settings,
          gresCustomSettings: gresRequest(values.slurm.gres),
        },
      },
      version,
    ),
  );

const launchOf = ({ image, launchTemplate, purchaseOption }: NodeGroupValues) =>
  JSON.stringify([image, launchTemplate, purchaseOption]);

/** What is checked of a value only when it changes: what the group has already is nobody's mistake here. */
const changingParts: [of: (values: NodeGroupValues) => string, names: RegExp][] = [
  [({ scaling }) => JSON.stringify(scaling), /^scaling/],
  [launchOf, /^(image|launchTemplate)/],
  [({ slurm }) => JSON.stringify(slurm), /^slurm/],
];

const ofChanged = (problems: Problems, values: NodeGroupValues, current: NodeGroupValues) =>
  problems.filter(({ name }) =>
    changingParts.some(([of, names]) => names.test(name) && of(values) !== of(current)),
  );

/** How the form of a group and UpdateComputeNodeGroup map onto each other. */
export const updateNodeGroupMapping = (
  revision: Revision,
  group: Group,
  known: Known,
  current: NodeGroupValues,
): UpdateMapping<NodeGroupValues, UpdateComputeNodeGroupRequest> => ({
  members,
  schema: updateComputeNodeGroupRequest(revision),
  toRequest: updateRequest(group),
  toName,
  alsoRefuse: (values) =>
    ofChanged(
      [
        ...worldProblems(values, known),
        ...gresProblems(values),
        ...versionProblems(values, known.version),
      ],
      values,
      current,
    ),
});
