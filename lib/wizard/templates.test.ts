import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { z } from "zod";
import { env } from "#lib/env.ts";
import { readSpecification } from "#lib/pcs/spec/read-specification.ts";
import { readTemplates } from "./templates.ts";

let folder: string;

const useFolder = (name: string) => {
  env().TEMPLATES_DIR = name;
};

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "pcs-console-templates-"));
  Object.assign(process.env, {
    ...{ AUTH_MODE: "none", CONSOLE_LISTEN: "127.0.0.1", PUBLIC_URL: "http://127.0.0.1:3000" },
  });
});

afterAll(() => rm(folder, { recursive: true }));

/** What a person chooses in the wizard, because it is theirs. */
const chosen = {
  cluster: {
    clusterName: "weather",
    scheduler: { type: "SLURM", version: "25.11" },
    networking: { subnetIds: ["subnet-0a1b2c3d"], securityGroupIds: ["sg-0a1b2c3d"] },
  },
  group: {
    amiId: "ami-0a1b2c3d",
    subnetIds: ["subnet-0a1b2c3d"],
    customLaunchTemplate: { id: "lt-0a1b2c3d", version: "1" },
    iamInstanceProfileArn: "arn:aws:iam::111122223333:instance-profile/AWSPCS-nodes",
  },
};

const anything = z.looseObject({});
const templateFile = z.object({
  specification: z.object({
    cluster: anything,
    nodeGroups: z.array(anything),
    queues: z.array(anything),
  }),
});

describe("the templates that come with the console", () => {
  it("are all right", async () => {
    useFolder("templates");
    const { templates, problems } = await readTemplates("latest");
    expect(problems).toEqual([]);
    expect(templates.map(({ title }) => title)).toEqual([
      "Small test cluster",
      "CPU with MPI over EFA",
      "GPU",
      "Spot burst",
    ]);
  });

  it.each(["1-small-test", "2-cpu-mpi-efa", "3-gpu", "4-spot-burst"])(
    "%s lacks nothing but what a person chooses",
    async (name) => {
      const text = await readFile(join("templates", `${name}.json`), "utf8");
      const { specification } = templateFile.parse(JSON.parse(text));
      const { cluster, nodeGroups, queues } = specification;
      const filledIn = {
        cluster: { ...cluster, ...chosen.cluster },
        nodeGroups: nodeGroups.map((group) => ({ ...group, ...chosen.group })),
        queues,
      };
      const { problems, missing } = readSpecification(filledIn, "latest");
      expect([...problems, ...missing]).toEqual([]);
    },
  );
});

describe("templates of an operator", () => {
  beforeAll(async () => {
    useFolder(folder);
    const specification = { cluster: { size: "SMALL" } };
    const files = {
      "a-whole.json": { title: "Whole", description: "All right.", specification },
      "b-partly.json": {
        ...{ title: "Partly", description: "A size that is none." },
        specification: { cluster: { size: "TINY" } },
      },
      "c-nameless.json": { description: "Nobody knows." },
      "d-list.json": [],
    };
    for (const [file, content] of Object.entries(files)) {
      await writeFile(join(folder, file), JSON.stringify(content));
    }
    await writeFile(join(folder, "e-broken.json"), '{ "title": ');
    await writeFile(join(folder, "readme.txt"), "no template");
  });

  it("are offered beside broken ones, which are named with their mistakes", async () => {
    const { templates, problems } = await readTemplates("latest");
    expect(templates.map(({ title }) => title)).toEqual(["Whole", "Partly"]);
    expect(problems.map(({ file }) => file)).toEqual([
      ...["b-partly.json", "c-nameless.json", "d-list.json", "e-broken.json"],
    ]);
    expect(problems.map(({ sentences }) => sentences)).toEqual([
      [expect.stringMatching(/^Cluster › Size \(cluster\.size\): Choose a size/)],
      [
        expect.stringMatching(/^title is missing/),
        expect.stringMatching(/^specification is missing/),
      ],
      [expect.stringMatching(/^It has to be an object/)],
      [expect.stringMatching(/^It is not JSON/)],
    ]);
  });

  it("may be nowhere", async () => {
    useFolder(join(folder, "nowhere"));
    const { templates, problems } = await readTemplates("latest");
    expect(templates).toEqual([]);
    expect(problems[0]?.sentences[0]).toMatch(/^It cannot be read: .*no such file/);
  });
});
