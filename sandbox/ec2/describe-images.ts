import { z } from "zod";
import type { Ec2Context } from "#sandbox/ec2/context.ts";
import { defineDescribe } from "#sandbox/ec2/describe.ts";
import { idPattern, nameList } from "#sandbox/ec2/ids.ts";
import { tagSet } from "#sandbox/ec2/shapes.ts";
import type { Caller } from "#sandbox/http/signature.ts";
import { flag } from "#sandbox/query/parse-parameters.ts";
import { type Image, imagesOf } from "#sandbox/seed/images.ts";

const request = z.strictObject({
  ImageId: nameList,
  Owner: nameList,
  ExecutableBy: nameList,
  IncludeDeprecated: flag.optional(),
  IncludeDisabled: flag.optional(),
});

type Request = z.infer<typeof request>;

/** `self`, an alias or an account number. */
const isOwnedBy = ({ ownerId, ownerAlias }: Image, caller: Caller, owner: string) =>
  owner === ownerId || owner === ownerAlias || (owner === "self" && ownerId === caller.accountId);

/** `self` and `all` are those who may start an image: for the account's own and for the public ones. */
const isExecutableBy = ({ ownerAlias }: Image, who: string) =>
  ownerAlias === undefined ? who === "self" : who === "all";

/** Deprecated images are there for those who ask for them, by that word or by their ids. */
function imagesFor(caller: Caller, { clock }: Ec2Context, wanted: Request): Image[] {
  const now = clock.now();
  const withDeprecated = wanted.IncludeDeprecated ?? wanted.ImageId !== undefined;
  return imagesOf(caller).filter(
    (image) =>
      (withDeprecated || !image.deprecatedAt || Date.parse(image.deprecatedAt) > now) &&
      (wanted.Owner?.some((owner) => isOwnedBy(image, caller, owner)) ?? true) &&
      (wanted.ExecutableBy?.some((who) => isExecutableBy(image, who)) ?? true),
  );
}

const isPublic = ({ ownerAlias }: Image) => ownerAlias !== undefined;

export const describeImages = defineDescribe({
  name: "DescribeImages",
  set: "imagesSet",
  request,
  find: (caller: Caller, context: Ec2Context, wanted: Request) =>
    imagesFor(caller, context, wanted),
  wanted: ({ ImageId: names }) => [
    {
      ...{ names, of: ({ id }) => id, pattern: idPattern("ami") },
      ...{ malformed: "InvalidAMIID.Malformed", missing: "InvalidAMIID.NotFound" },
    },
  ],
  filters: {
    "image-id": ({ id }) => id,
    name: ({ name }) => name,
    description: ({ description }) => description,
    architecture: ({ architecture }) => architecture,
    "owner-id": ({ ownerId }) => ownerId,
    "owner-alias": ({ ownerAlias }) => ownerAlias,
    "creation-date": ({ createdAt }) => createdAt,
    "image-type": () => "machine",
    "is-public": isPublic,
    state: () => "available",
    "root-device-type": () => "ebs",
    "root-device-name": () => "/dev/xvda",
    "virtualization-type": () => "hvm",
    hypervisor: () => "xen",
    "ena-support": () => true,
  },
  tags: ({ tags }) => tags,
  page: { least: 1, most: 1000 },
  show: (image) => ({
    imageId: image.id,
    imageLocation: `${image.ownerAlias ?? image.ownerId}/${image.name}`,
    imageState: "available",
    imageOwnerId: image.ownerId,
    imageOwnerAlias: image.ownerAlias,
    isPublic: isPublic(image),
    architecture: image.architecture,
    imageType: "machine",
    name: image.name,
    description: image.description,
    creationDate: image.createdAt,
    deprecationTime: image.deprecatedAt,
    platformDetails: "Linux/UNIX",
    usageOperation: "RunInstances",
    rootDeviceType: "ebs",
    rootDeviceName: "/dev/xvda",
    blockDeviceMapping: [
      { deviceName: "/dev/xvda", ebs: { volumeSize: 50, volumeType: "gp3", encrypted: false } },
    ],
    virtualizationType: "hvm",
    hypervisor: "xen",
    enaSupport: true,
    bootMode: image.architecture === "arm64" ? "uefi" : "uefi-preferred",
    imdsSupport: "v2.0",
    tagSet: tagSet(image.tags),
  }),
});
