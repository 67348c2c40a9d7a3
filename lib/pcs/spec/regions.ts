/** User guide, "AWS PCS service endpoints and quotas": Regions that have PCS. */
export const regions = [
  "us-east-1",
  "us-east-2",
  "us-west-2",
  "af-south-1",
  "ap-south-1",
  "ap-southeast-1",
  "ap-southeast-2",
  "ap-southeast-3",
  "ap-southeast-4",
  "ap-southeast-5",
  "ap-southeast-6",
  "ap-northeast-1",
  "ap-northeast-2",
  "ap-northeast-3",
  "eu-central-1",
  "eu-west-1",
  "eu-west-2",
  "eu-west-3",
  "eu-south-1",
  "eu-south-2",
  "eu-north-1",
  "sa-east-1",
  "us-gov-east-1",
  "us-gov-west-1",
] as const;

/** Regions whose endpoint also exists with FIPS cryptography. */
export const fipsRegions: readonly (typeof regions)[number][] = [
  "us-east-1",
  "us-east-2",
  "us-west-2",
  "us-gov-east-1",
  "us-gov-west-1",
];
