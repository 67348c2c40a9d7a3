import { seedIds } from "#sandbox/seed/ids.ts";
import type { Scope } from "#sandbox/store/resource.ts";

export type Image = {
  id: string;
  name: string;
  description: string;
  architecture: "x86_64" | "arm64";
  ownerId: string;
  /** Whose images everyone sees. */
  ownerAlias?: "amazon";
  createdAt: string;
  /** From then on only those find it who ask for deprecated images, or by its id. */
  deprecatedAt?: string;
  tags: Record<string, string>;
};

/** Owner of the sample images; AWS's real account for them is not published. */
const amazon = "210987654321";

const architectures = ["x86_64", "arm64"] as const;

type SampleSeed = [number: number, system: "amzn2" | "al2023", version: string, built: string];

/** Until Slurm 26.05, every sample image had one Slurm version, and its name said which. */
const samples: SampleSeed[] = [
  [11, "amzn2", "24.05", "2025-01-27"],
  [21, "amzn2", "24.11", "2025-11-19"],
  [31, "amzn2", "25.05", "2026-03-12"],
  [41, "al2023", "25.11", "2026-04-16"],
  [51, "al2023", "25.11", "2026-08-20"],
];

/** Today an image has all versions that AWS supports, and its description lists them. */
const today = { number: 61, built: "2026-10-08", versions: "25.05, 25.11, 26.05" };

/** EC2 deprecates public images two years after they were made at the latest. */
const deprecations: Record<string, string> = { "24.05": "2025-11-30" };

const at = (day: string) => `${day}T17:31:05.000Z`;

function sampleImages(region: string): Image[] {
  const id = seedIds({ accountId: "amazon", region });
  const image = (number: number, index: number, name: string, built: string, slurm: string) => ({
    id: id("ami", number + index),
    name,
    description: `AWS PCS sample AMI. Slurm: ${slurm}.`,
    architecture: architectures[index] ?? "x86_64",
    ownerId: amazon,
    ownerAlias: "amazon" as const,
    createdAt: at(built),
    tags: {},
  });
  return architectures.flatMap((architecture, index) => [
    ...samples.map(([number, system, version, built]) => {
      const name = `aws-pcs-sample_ami-${system}-${architecture}-slurm-${version}-${built}`;
      const end = deprecations[version];
      return {
        ...image(number, index, name, built, version),
        ...(end && { deprecatedAt: at(end) }),
      };
    }),
    image(
      today.number,
      index,
      `aws-pcs-sample_ami-al2023-${architecture}-${today.built}`,
      today.built,
      today.versions,
    ),
  ]);
}

function ownImages(scope: Scope): Image[] {
  const id = seedIds(scope);
  const own = { ownerId: scope.accountId, tags: { team: "hpc-platform" } };
  return [
    {
      ...own,
      id: id("ami", 101),
      name: "hpc-rocky9-x86_64-slurm-25.11-v14",
      description: "Rocky Linux 9, Slurm 25.11, EFA, Lustre client",
      architecture: "x86_64",
      createdAt: at("2026-09-02"),
    },
    {
      ...own,
      id: id("ami", 102),
      name: "hpc-rocky9-arm64-slurm-25.11-v14",
      description: "Rocky Linux 9, Slurm 25.11, EFA, Lustre client",
      architecture: "arm64",
      createdAt: at("2026-09-02"),
    },
  ];
}

/** The machine images that an account sees in a Region: AWS's sample images for PCS, and its own. */
export const imagesOf = (scope: Scope): Image[] => [
  ...sampleImages(scope.region),
  ...ownImages(scope),
];
