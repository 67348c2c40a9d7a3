import "server-only";
import {
  type DescribeImagesRequest,
  type EC2Client,
  type Image,
  paginateDescribeImages,
} from "@aws-sdk/client-ec2";
import { z } from "zod";
import { ec2 } from "#lib/aws/ec2.ts";
import { defineOperation } from "#lib/pcs/operation.ts";
import { slurmReleases } from "#lib/pcs/spec/slurm-versions.ts";
import type { ImageChoice } from "#lib/pcs/view/choices.ts";
import { pageSize } from "./pages.ts";

/** User guide, "Using sample AMIs": what AWS's images for PCS are called. */
const sampleName = "aws-pcs-sample_ami-*";

const versions = Object.keys(slurmReleases);

/** A sample image names its Slurm version in its name or, when it has several, in its description. */
export const slurmVersionsOf = (name: string, description: string) =>
  name.includes("-slurm-")
    ? versions.filter((version) => name.includes(`-slurm-${version}`))
    : versions.filter((version) => description.includes(version));

function imageView(image: Image, sample: boolean): ImageChoice {
  const { Name: name = "", Description: description = "" } = image;
  return {
    id: image.ImageId ?? "",
    name,
    description,
    architecture: image.Architecture ?? "",
    createdAt: image.CreationDate ?? "",
    sample,
    slurmVersions: sample ? slurmVersionsOf(name, description) : [],
  };
}

async function describe(client: EC2Client, request: DescribeImagesRequest): Promise<Image[]> {
  const images: Image[] = [];
  for await (const page of paginateDescribeImages({ client, pageSize }, request)) {
    images.push(...(page.Images ?? []));
  }
  return images;
}

/** DescribeImages: AWS's samples for PCS and the account's own, the newest first. */
export const listImages = defineOperation({
  service: ec2,
  name: "DescribeImages",
  input: () => z.object({}),
  audit: "read",
  run: async (client) => {
    const available = { Name: "state", Values: ["available"] };
    const [samples, own] = await Promise.all([
      describe(client, {
        Owners: ["amazon"],
        Filters: [available, { Name: "name", Values: [sampleName] }],
      }),
      describe(client, { Owners: ["self"], Filters: [available] }),
    ]);
    const images = [
      ...samples.map((image) => imageView(image, true)),
      ...own.map((image) => imageView(image, false)),
    ];
    return images.sort((a, b) => b.createdAt.localeCompare(a.createdAt));
  },
});
