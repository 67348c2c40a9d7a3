import type { Tags } from "#sandbox/ec2/filters.ts";
import type { XmlObject } from "#sandbox/query/xml.ts";

/** A resource's tags as EC2 lists them. */
export const tagSet = (tags: Tags): XmlObject[] =>
  Object.entries(tags).map(([key, value]) => ({ key, value }));

/** The tags of a seeded thing that has no others. */
export const nameTag = ({ name }: { name: string }): Tags => ({ Name: name });
