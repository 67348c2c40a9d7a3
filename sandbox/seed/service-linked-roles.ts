import { iamId } from "#sandbox/seed/roles.ts";

/** A role that one service of AWS has for itself, and nobody else may take. */
export type ServiceLinkedRole = {
  name: string;
  path: string;
  id: string;
  description: string;
  service: string;
};

type RoleSeed = Omit<ServiceLinkedRole, "id" | "path">;

const pcs: RoleSeed = {
  name: "AWSServiceRoleForPCS",
  service: "pcs.amazonaws.com",
  description: "Lets AWS PCS manage instances and network interfaces",
};

const spot: RoleSeed = {
  name: "AWSServiceRoleForEC2Spot",
  service: "spot.amazonaws.com",
  description: "Lets EC2 start and stop Spot Instances",
};

/** The second account has never bought Spot capacity, so that a missing role can be met. */
const accountWithoutSpot = "444455556666";

/** The service-linked roles of an account. */
export const serviceLinkedRolesOf = (accountId: string): ServiceLinkedRole[] =>
  (accountId === accountWithoutSpot ? [pcs] : [pcs, spot]).map((seed) => ({
    ...seed,
    path: `/aws-service-role/${seed.service}/`,
    id: iamId("AROA", accountId, seed.name),
  }));
