import "server-only";
import {
  DescribeImagesCommand,
  type Image,
  paginateDescribeInstanceTypeOfferings,
  paginateDescribeInstanceTypes,
} from "@aws-sdk/client-ec2";
import { z } from "zod";
import { slurmVersionsOf } from "#lib/aws/choices/images.ts";
import { typeView } from "#lib/aws/choices/instance-types.ts";
import { pageSize } from "#lib/aws/choices/pages.ts";
import { ec2 } from "#lib/aws/ec2.ts";
import { defineOperation } from "#lib/pcs/operation.ts";
import type { InstanceTypeChoice } from "#lib/pcs/view/choices.ts";

/** What preflight looks at in an image. */
export type ImageFacts = {
  id: string;
  name: string;
  state: string;
  architecture: string;
  /** When EC2 begins, or began, to hide it from new users. */
  deprecatedAt: string | undefined;
  sample: boolean;
  /** As far as its name or, of a sample image, its description tells. */
  slurmVersions: string[];
};

/** An account's own image is called as its makers like; many name the version, too, there or in a description or tag. */
const namedVersions = (texts: string[]) => [
  ...new Set(
    texts.flatMap((text) =>
      Array.from(
        text.matchAll(/slurm[-_ .:=]{0,2}v?(\d\d\.\d\d)(?!\d)/gi),
        ([, version = ""]) => version,
      ),
    ),
  ),
];

const textsOf = ({ Name = "", Description = "", Tags = [] }: Image) => [
  Name,
  Description,
  ...Tags.map(({ Key = "", Value = "" }) => `${Key} ${Value}`),
];

/** DescribeImages of one, whoever's it is; undefined when there is none that this account sees. */
export const findImage = defineOperation({
  service: ec2,
  name: "DescribeImages",
  input: () => z.object({ id: z.string() }),
  audit: "read",
  run: async (client, { id }): Promise<ImageFacts | undefined> => {
    const { Images = [] } = await client.send(
      new DescribeImagesCommand({
        Filters: [{ Name: "image-id", Values: [id] }],
        IncludeDeprecated: true,
        IncludeDisabled: true,
      }),
    );
    const [image] = Images;
    if (!image) return undefined;
    const { Name: name = "", Description: description = "" } = image;
    const sample = image.ImageOwnerAlias === "amazon" && name.startsWith("aws-pcs-sample_ami-");
    return {
      ...{ id, name, sample },
      state: image.State ?? "",
      architecture: image.Architecture ?? "",
      deprecatedAt: image.DeprecationTime,
      slurmVersions: sample ? slurmVersionsOf(name, description) : namedVersions(textsOf(image)),
    };
  },
});

type TypeFacts = Omit<InstanceTypeChoice, "zones"> & { networkCards: number };

/** DescribeInstanceTypes of some; those that are not in this Region are left out. */
export const findInstanceTypes = defineOperation({
  service: ec2,
  name: "DescribeInstanceTypes",
  input: () => z.object({ names: z.array(z.string()) }),
  audit: "read",
  run: async (client, { names }) => {
    const types: TypeFacts[] = [];
    const Filters = [{ Name: "instance-type", Values: names }];
    for await (const page of paginateDescribeInstanceTypes({ client }, { Filters })) {
      for (const info of page.InstanceTypes ?? []) {
        const networkCards = info.NetworkInfo?.MaximumNetworkCards ?? 1;
        types.push({ ...typeView(info), networkCards });
      }
    }
    return types;
  },
});

/** DescribeInstanceTypeOfferings of some: which zone has which type. */
export const findOfferings = defineOperation({
  service: ec2,
  name: "DescribeInstanceTypeOfferings",
  input: () => z.object({ names: z.array(z.string()) }),
  audit: "read",
  run: async (client, { names }) => {
    const offerings: { type: string; zone: string }[] = [];
    const LocationType = "availability-zone";
    const Filters = [{ Name: "instance-type", Values: names }];
    for await (const page of paginateDescribeInstanceTypeOfferings(
      { client, pageSize },
      { LocationType, Filters },
    )) {
      for (const { InstanceType = "", Location = "" } of page.InstanceTypeOfferings ?? []) {
        offerings.push({ type: InstanceType, zone: Location });
      }
    }
    return offerings;
  },
});
