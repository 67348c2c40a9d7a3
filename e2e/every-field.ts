import type { PCS } from "@aws-sdk/client-pcs";
import type { Locator, Page } from "@playwright/test";
import { openWizard } from "./create-form.ts";
import { clusterRequest, securityGroupId, subnetId } from "#sandbox/testing/cluster-request.ts";
import { groupRequest, imageId, profileArn, templateId } from "#sandbox/testing/group-request.ts";

export type Field = {
  name: string;
  /** Where the sandbox reports it. */
  member: RegExp;
  /** The step of the wizard that has the field. */
  step?: string;
  /** Makes the field appear. */
  reveal?: (page: Page) => Promise<void>;
  find: (page: Page) => Locator;
  values: string[];
  send: (pcs: PCS, value: string) => Promise<unknown>;
};

const at = (address: string) => (page: Page) => page.goto(address);

const add = (button: string) => (page: Page) =>
  page.getByRole("button", { name: button, exact: true }).first().click();
const textbox = (name: string) => (page: Page) => page.getByRole("textbox", { name }).first();
const combobox = (name: string) => (page: Page) => page.getByRole("combobox", { name }).first();

const odd = ["<script>alert(1)</script>", "Zürich 日本", "a\nb", "  spaces  "];
const names = (longest: number) => [
  ...["", "a", "ab", "4abc", "my_name", "-ab", "ab-", "abcde12345", "pcs_ab", ...odd],
  ...["a".repeat(longest), "a".repeat(longest + 1)],
];
const numbers = ["", "0", "1", "-1", "-2", "10000000", "10000001", "1.5", "1e3", "ten", "٣", " 7 "];
const idsLike = (real: string, prefix: string) => [
  ...["", prefix, `${prefix}<b>`, `${prefix}0a1b 2c3d`, `x${real}`, real, ` ${real} `, ...odd],
];
const keys = [
  "",
  "aws:x",
  "AWS:x",
  "Ключ",
  "a<b",
  "k".repeat(128),
  "k".repeat(129),
  " lead",
  "a,b",
];
const tagValues = ["", "v".repeat(256), "v".repeat(257), " both ", "日本", "a<b", "50%", "a+b=c@d"];

let serial = 0;
const fresh = () => `every-${String((serial += 1))}`;

const optional = (text: string) => (text.trim() === "" ? undefined : Number(text));

const createCluster = (pcs: PCS, change: Partial<Parameters<typeof clusterRequest>[0]>) =>
  pcs.createCluster(clusterRequest({ clusterName: fresh(), ...change }));

const networking = (change: object) => ({
  subnetIds: [subnetId("hpc-private-a")],
  securityGroupIds: [securityGroupId("pcs-cluster")],
  ...change,
});

const clusterFields: Field[] = [
  {
    ...{
      step: "Cluster",
      name: "name",
      member: /^clusterName/,
      find: textbox("Cluster name"),
      values: names(40),
    },
    send: (pcs, value) => createCluster(pcs, { clusterName: value.trim() }),
  },
  {
    ...{
      step: "Networking",
      name: "subnet",
      member: /^networking\.subnetIds/,
      find: combobox("Subnet"),
    },
    values: idsLike(subnetId("hpc-private-a"), "subnet-"),
    send: (pcs, value) =>
      createCluster(pcs, { networking: networking({ subnetIds: [value.trim()] }) }),
  },
  {
    ...{
      step: "Scheduler",
      name: "idle time",
      member: /IdleTime/,
      find: textbox("Idle time"),
      values: numbers,
    },
    send: (pcs, value) =>
      createCluster(pcs, {
        slurmConfiguration: { scaleDownIdleTimeInSeconds: optional(value) },
      }),
  },
  {
    ...{ step: "Scheduler", name: "setting", member: /parameterName/, reveal: add("Add setting") },
    ...{ find: combobox("Parameter"), values: ["", "PriorityType", "prolog", "Prolog ", ...odd] },
    send: (pcs, parameterName) =>
      createCluster(pcs, {
        slurmConfiguration: { slurmCustomSettings: [{ parameterName, parameterValue: "" }] },
      }),
  },
  {
    ...{ step: "Tags", name: "tag key", member: /^tags/, reveal: add("Add tag") },
    ...{ find: combobox("Key"), values: keys },
    send: (pcs, key) => createCluster(pcs, { tags: { [key]: "" } }),
  },
  {
    ...{
      step: "Tags",
      name: "tag value",
      member: /^tags/,
      find: combobox("Value"),
      values: tagValues,
    },
    send: (pcs, value) => createCluster(pcs, { tags: { team: value } }),
  },
];

const createQueue = (pcs: PCS, change: object) =>
  pcs.createQueue({ clusterIdentifier: "genomics", queueName: fresh(), ...change });

const createGroup = (pcs: PCS, change: Parameters<typeof groupRequest>[0]) =>
  pcs.createComputeNodeGroup(
    groupRequest({
      ...{ clusterIdentifier: "genomics", computeNodeGroupName: fresh() },
      ...{ amiId: imageId("x86_64-slurm-25.05") },
      scalingConfiguration: { minInstanceCount: 0, maxInstanceCount: 1 },
      ...change,
    }),
  );

/** A group with one script that runs once a node has booted. */
const createWithScript = (pcs: PCS, scriptSource: { scriptLocation: string; checksum?: string }) =>
  createGroup(pcs, {
    nodeLifecycleActions: { stages: { nodeBootstrapped: [{ name: "setup", scriptSource }] } },
  });

/** The forms that create something, and values to try in each of their fields. */
export const forms: [
  form: string,
  open: (page: Page) => Promise<unknown>,
  submit: string | RegExp,
  fields: Field[],
][] = [
  ["cluster", openWizard, /^Next/, clusterFields],
  [
    "queue",
    at("/sandbox/clusters/genomics/queues/new"),
    "Create queue",
    [
      {
        ...{ name: "name", member: /^queueName/, find: textbox("Queue name"), values: names(25) },
        send: (pcs, value) => createQueue(pcs, { queueName: value.trim() }),
      },
      {
        ...{ name: "setting's value", member: /parameterValue/ },
        reveal: async (page) => {
          await add("Add setting")(page);
          await combobox("Parameter")(page).fill("MaxTime");
        },
        find: textbox("Value"),
        values: ["", "60", "-5", "1-00", "UNLIMITED", "1-00:00:00", "soon", ...odd],
        send: (pcs, parameterValue) =>
          createQueue(pcs, {
            slurmConfiguration: {
              slurmCustomSettings: [{ parameterName: "MaxTime", parameterValue }],
            },
          }),
      },
    ],
  ],
  [
    "node group",
    at("/sandbox/clusters/genomics/node-groups/new"),
    "Create node group",
    [
      {
        ...{ name: "name", member: /^computeNodeGroupName/, find: textbox("Group name") },
        values: names(25),
        send: (pcs, value) => createGroup(pcs, { computeNodeGroupName: value.trim() }),
      },
      {
        ...{ name: "AMI", member: /^amiId/, find: combobox("AMI") },
        values: idsLike(imageId("x86_64-slurm-25.05"), "ami-").slice(1),
        send: (pcs, value) => createGroup(pcs, { amiId: value.trim() }),
      },
      {
        ...{ name: "launch template", member: /^customLaunchTemplate/ },
        ...{ find: combobox("Launch template"), values: idsLike(templateId("hpc-compute"), "lt-") },
        send: (pcs, id) =>
          createGroup(pcs, { customLaunchTemplate: { id: id.trim(), version: "1" } }),
      },
      {
        ...{ name: "instance profile", member: /^iamInstanceProfileArn/ },
        find: combobox("Instance profile"),
        values: [
          ...["", "AWSPCS-hpc-nodes", profileArn("AWSPCS-hpc-nodes"), profileArn("")],
          ...[profileArn("mine"), "arn:aws:iam::1:instance-profile/AWSPCS-x", ...odd],
        ],
        send: (pcs, value) => createGroup(pcs, { iamInstanceProfileArn: value.trim() }),
      },
      {
        ...{ name: "most instances", member: /maxInstanceCount/, find: textbox("Most instances") },
        values: ["", "0", "1", "-1", "1.5", "ten", "2147483648", ...odd],
        send: (pcs, value) =>
          createGroup(pcs, {
            scalingConfiguration: { minInstanceCount: 0, maxInstanceCount: optional(value) },
          }),
      },
      {
        ...{ name: "idle time", member: /IdleTime/, find: textbox("Idle time"), values: numbers },
        send: (pcs, value) =>
          createGroup(pcs, {
            slurmConfiguration: { scaleDownIdleTimeInSeconds: optional(value) },
          }),
      },
      {
        ...{ name: "script's location", member: /scriptLocation/, reveal: add("Add script") },
        find: textbox("Location"),
        values: [
          ...["", "setup.sh", "s3://b/x", "s3://bucket/setup.sh", "http://example.org/x"],
          ...["https://example.org/x.sh", "https://localhost/x", ...odd],
        ],
        send: (pcs, value) => createWithScript(pcs, { scriptLocation: value.trim() }),
      },
      {
        ...{ name: "script's checksum", member: /checksum/, find: textbox("Checksum") },
        values: ["", "a".repeat(64), "A".repeat(64), "a".repeat(63), "g".repeat(64), ...odd],
        send: (pcs, value) =>
          createWithScript(pcs, {
            scriptLocation: "s3://bucket/setup.sh",
            ...(value.trim() === "" ? {} : { checksum: value.trim() }),
          }),
      },
    ],
  ],
];
