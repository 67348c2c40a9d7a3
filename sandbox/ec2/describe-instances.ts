import { z } from "zod";
import type { Ec2Context } from "#sandbox/ec2/context.ts";
import { defineDescribe } from "#sandbox/ec2/describe.ts";
import { idPattern, nameList } from "#sandbox/ec2/ids.ts";
import {
  describedInstances,
  instanceTags,
  launchTime,
  reservationOf,
} from "#sandbox/ec2/instance-view.ts";
import { zoneIdOf } from "#sandbox/ec2/zones.ts";
import type { Caller } from "#sandbox/http/signature.ts";
import { stateCodes } from "#sandbox/instances/instance.ts";
import { flag } from "#sandbox/query/parse-parameters.ts";

export const describeInstances = defineDescribe({
  name: "DescribeInstances",
  set: "reservationSet",
  request: z.strictObject({ InstanceId: nameList, IncludeManagedResources: flag.optional() }),
  find: (caller: Caller, context: Ec2Context) => describedInstances(caller, context),
  wanted: ({ InstanceId: names }) => [
    {
      ...{ names, of: ({ id }) => id, pattern: idPattern("i") },
      ...{ malformed: "InvalidInstanceID.Malformed", missing: "InvalidInstanceID.NotFound" },
    },
  ],
  filters: {
    "instance-id": ({ id }) => id,
    "instance-state-name": ({ state }) => state,
    "instance-state-code": ({ state }) => stateCodes[state],
    "instance-type": ({ launch }) => launch.instanceType,
    "instance-lifecycle": ({ launch }) => launch.lifecycle,
    "image-id": ({ launch }) => launch.imageId,
    "subnet-id": ({ launch }) => launch.subnetId,
    "network-interface.subnet-id": ({ launch }) => launch.subnetId,
    "vpc-id": ({ subnet }) => subnet.vpcId,
    "availability-zone": ({ subnet }) => subnet.availabilityZone,
    "availability-zone-id": ({ subnet }) => zoneIdOf(subnet.availabilityZone),
    "private-ip-address": ({ launch }) => launch.privateIpAddress,
    "ip-address": ({ launch }) => launch.publicIpAddress,
    "key-name": ({ launch }) => launch.keyName,
    "launch-time": launchTime,
    "iam-instance-profile.arn": ({ launch }) => launch.instanceProfileArn,
    architecture: ({ type }) => type.architecture,
    "instance.group-id": ({ launch }) => launch.securityGroupIds,
    "group-id": ({ launch }) => launch.securityGroupIds,
    "owner-id": (_instance, { accountId }) => accountId,
    "reservation-id": ({ id }) => id.replace("i-", "r-"),
  },
  tags: instanceTags,
  page: { least: 5, most: 1000, usual: 1000 },
  show: reservationOf,
});
