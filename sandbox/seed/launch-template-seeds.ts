import type { LaunchTemplate, LaunchTemplateData } from "#sandbox/seed/launch-templates.ts";

type VersionSeed = { description: string; createdAt: string; data: LaunchTemplateData };

type TemplateSeed = Omit<LaunchTemplate, "id" | "createdAt" | "versions"> & {
  number: number;
  versions: VersionSeed[];
};

const version = (day: string, description: string, data: LaunchTemplateData): VersionSeed => ({
  description,
  createdAt: `${day}T09:12:44.000Z`,
  data,
});

const bootScript = `MIME-Version: 1.0
Content-Type: multipart/mixed; boundary="==NODE=="

--==NODE==
Content-Type: text/x-shellscript; charset="us-ascii"

#!/bin/bash
mkdir -p /shared /scratch

--==NODE==--
`;
const userData = Buffer.from(bootScript).toString("base64");

type SeedId = (prefix: string, number: number) => string;

const people = { createdBy: "user/admin", defaultVersion: 1 };

/** The first card carries the node's address; all of them carry EFA. */
const efaInterfaces = (cards: number, groups: string[]): LaunchTemplateData["networkInterfaces"] =>
  Array.from({ length: cards }, (_, card) => ({
    deviceIndex: card === 0 ? 0 : 1,
    networkCardIndex: card,
    interfaceType: card === 0 ? ("efa" as const) : ("efa-only" as const),
    groups,
  }));

/** For compute nodes, and what people vary in them. */
const computeTemplates = (nodes: string[], imageId: string): TemplateSeed[] => [
  {
    number: 1,
    name: "hpc-compute",
    ...people,
    defaultVersion: 2,
    tags: { team: "hpc-platform" },
    versions: [
      version("2025-11-04", "Security group only", { securityGroupIds: nodes }),
      version("2026-02-17", "Mounts the shared file systems", {
        securityGroupIds: nodes,
        userData,
      }),
      version("2026-09-03", "Larger root volume, cost tags", {
        securityGroupIds: nodes,
        userData,
        rootVolumeGiB: 100,
        tags: { "cost-center": "2207" },
      }),
    ],
  },
  {
    number: 3,
    name: "hpc-own-image",
    ...people,
    tags: {},
    versions: [version("2026-09-02", "Rocky Linux 9", { securityGroupIds: nodes, imageId })],
  },
  {
    number: 4,
    name: "hpc-efa-two-cards",
    ...people,
    tags: { team: "hpc-platform" },
    versions: [
      version("2026-01-29", "hpc7a, hpc6id", { networkInterfaces: efaInterfaces(2, nodes) }),
    ],
  },
];

/** For login nodes: reached from outside. */
const loginTemplates = (logins: string[]): TemplateSeed[] => [
  {
    number: 2,
    name: "hpc-login",
    ...people,
    tags: { team: "hpc-platform" },
    versions: [
      version("2025-11-04", "SSH from the office", {
        securityGroupIds: logins,
        keyName: "hpc-admins",
        userData,
      }),
      version("2026-03-22", "With a public address", {
        keyName: "hpc-admins",
        userData,
        networkInterfaces: [
          {
            deviceIndex: 0,
            networkCardIndex: 0,
            interfaceType: "interface",
            groups: logins,
            associatePublicIpAddress: true,
          },
        ],
      }),
    ],
  },
];

/** One for every other purchase option (CreateComputeNodeGroup, purchaseOption). */
const marketTemplates = (nodes: string[], id: SeedId): TemplateSeed[] => [
  {
    number: 5,
    name: "hpc-spot",
    ...people,
    tags: {},
    versions: [
      version("2026-05-11", "Spot market", { securityGroupIds: nodes, marketType: "spot" }),
    ],
  },
  {
    number: 6,
    name: "ml-capacity-block",
    ...people,
    tags: { team: "ml" },
    versions: [
      version("2026-10-19", "p5 block of week 48", {
        instanceType: "p5.48xlarge",
        networkInterfaces: efaInterfaces(32, nodes),
        marketType: "capacity-block",
        capacityReservationId: id("cr", 1),
      }),
    ],
  },
  {
    number: 7,
    name: "ml-interruptible",
    ...people,
    tags: { team: "ml" },
    versions: [
      version("2026-10-20", "Shared reservation, can be reclaimed", {
        securityGroupIds: nodes,
        marketType: "interruptible-capacity-reservation",
        capacityReservationId: id("cr", 2),
      }),
    ],
  },
];

/** For the other VPC, and what PCS makes of a template for itself. */
const otherTemplates = (nodes: string[], labNodes: string[]): TemplateSeed[] => [
  {
    number: 11,
    name: "lab-compute",
    ...people,
    tags: { team: "lab" },
    versions: [version("2026-06-30", "Security group only", { securityGroupIds: labNodes })],
  },
  {
    number: 21,
    name: "pcs-r2d7w0k5bn-do-not-delete",
    createdBy: "assumed-role/AWSServiceRoleForPCS/pcs",
    defaultVersion: 1,
    tags: {},
    versions: [
      version("2026-10-14", "Made by PCS for its own use", { securityGroupIds: nodes, userData }),
    ],
  },
];

/** The templates by what they are good for; their numbers are the last digits of their ids. */
export function templateSeeds(id: SeedId, group: (name: string) => string): TemplateSeed[] {
  const nodes = [group("pcs-cluster")];
  return [
    ...computeTemplates(nodes, id("ami", 101)),
    ...loginTemplates([...nodes, group("login-ssh")]),
    ...marketTemplates(nodes, id),
    ...otherTemplates(nodes, [group("lab-cluster")]),
  ];
}
