/*
 * What forms offer from EC2 and IAM. Every field also takes an id that is not among it: an account may
 * have more than the console may list.
 */

export type SubnetChoice = {
  id: string;
  /** Its Name tag; empty when it has none. */
  name: string;
  vpcId: string;
  zone: string;
  freeAddresses: number;
};

export type SecurityGroupChoice = { id: string; name: string; description: string; vpcId: string };

export type LaunchTemplateChoice = {
  id: string;
  name: string;
  defaultVersion: number;
  latestVersion: number;
};

/** What a version of a launch template says about the instances that start from it. */
export type LaunchTemplateVersion = {
  number: number;
  isDefault: boolean;
  description: string;
  imageId?: string;
  instanceType?: string;
  keyName?: string;
  securityGroupIds: string[];
  networkInterfaces: { count: number; efa: number; publicAddress: boolean };
  marketType?: string;
  capacityReservationId?: string;
  hasUserData: boolean;
  volumesGiB: number[];
  tags: Record<string, string>;
};

export type ImageChoice = {
  id: string;
  name: string;
  description: string;
  architecture: string;
  createdAt: string;
  /** One of AWS's sample images for PCS, and not of the account's own. */
  sample: boolean;
  /** The Slurm versions on a sample image, as far as it names them. */
  slurmVersions: string[];
};

export type InstanceTypeChoice = {
  name: string;
  vCpus: number;
  memoryMiB: number;
  architecture: string;
  gpus: number;
  /** Its maker's name; empty without GPUs. */
  gpuName: string;
  efa: boolean;
  /** The zones that offer it. */
  zones: string[];
};

export type InstanceProfileChoice = {
  arn: string;
  name: string;
  path: string;
  /** IAM allows one role or none. */
  role?: { name: string; path: string };
};

/** The lists by kind, which is also the last part of their address. */
export type Choices = {
  subnets: SubnetChoice[];
  "security-groups": SecurityGroupChoice[];
  "launch-templates": LaunchTemplateChoice[];
  "launch-template-versions": LaunchTemplateVersion[];
  images: ImageChoice[];
  "instance-types": InstanceTypeChoice[];
  "instance-profiles": InstanceProfileChoice[];
};

export type ChoiceKind = keyof Choices;
