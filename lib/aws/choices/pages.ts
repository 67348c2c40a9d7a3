import type { Tag } from "@aws-sdk/client-ec2";

/** The largest page that most of EC2's operations give: fewer calls, which is what EC2 counts. */
export const pageSize = 1000;

/** The name that people gave a resource of EC2. */
export const nameTag = (tags: Tag[] | undefined) =>
  tags?.find(({ Key }) => Key === "Name")?.Value ?? "";
