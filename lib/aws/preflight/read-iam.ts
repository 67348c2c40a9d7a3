import "server-only";
import {
  GetInstanceProfileCommand,
  GetRoleCommand,
  type InstanceProfile,
  NoSuchEntityException,
} from "@aws-sdk/client-iam";
import { z } from "zod";
import { iam } from "#lib/aws/iam.ts";
import { defineOperation } from "#lib/pcs/operation.ts";

/** What IAM has, or undefined when it says that there is nothing of that name. */
async function orNothing<Value>(asked: Promise<Value>): Promise<Value | undefined> {
  try {
    return await asked;
  } catch (error) {
    if (error instanceof NoSuchEntityException) return undefined;
    throw error;
  }
}

const profileFacts = ({ Arn, Roles }: InstanceProfile) => {
  const role = Roles?.[0];
  return {
    arn: Arn ?? "",
    role: role && { name: role.RoleName ?? "", path: role.Path ?? "/" },
  };
};

/** GetInstanceProfile, by name; undefined when there is none. */
export const findInstanceProfile = defineOperation({
  service: iam,
  name: "GetInstanceProfile",
  input: () => z.object({ name: z.string() }),
  audit: "read",
  run: async (client, { name: InstanceProfileName }) => {
    const answer = await orNothing(
      client.send(new GetInstanceProfileCommand({ InstanceProfileName })),
    );
    return answer?.InstanceProfile && profileFacts(answer.InstanceProfile);
  },
});

/** GetRole: the ARN of a role; undefined when there is none. */
export const findRole = defineOperation({
  service: iam,
  name: "GetRole",
  input: () => z.object({ name: z.string() }),
  audit: "read",
  run: async (client, { name: RoleName }) =>
    (await orNothing(client.send(new GetRoleCommand({ RoleName }))))?.Role?.Arn,
});
