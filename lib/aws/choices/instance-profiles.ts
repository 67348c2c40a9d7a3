import "server-only";
import { paginateListInstanceProfiles } from "@aws-sdk/client-iam";
import { z } from "zod";
import { iam } from "#lib/aws/iam.ts";
import { defineOperation } from "#lib/pcs/operation.ts";
import type { InstanceProfileChoice } from "#lib/pcs/view/choices.ts";
import { pageSize } from "./pages.ts";

/** ListInstanceProfiles, with the role inside each. */
export const listInstanceProfiles = defineOperation({
  service: iam,
  name: "ListInstanceProfiles",
  input: () => z.object({}),
  audit: "read",
  run: async (client) => {
    const profiles: InstanceProfileChoice[] = [];
    for await (const page of paginateListInstanceProfiles({ client, pageSize }, {})) {
      for (const { Arn, InstanceProfileName, Path, Roles } of page.InstanceProfiles ?? []) {
        const role = Roles?.[0];
        profiles.push({
          arn: Arn ?? "",
          name: InstanceProfileName ?? "",
          path: Path ?? "/",
          role: role && { name: role.RoleName ?? "", path: role.Path ?? "/" },
        });
      }
    }
    return profiles;
  },
});
