import type { Permission } from "#lib/permission.ts";

/** Who has which role in one place, as people see it. */
export type PlaceRoles = {
  /** A connection, or nothing for what belongs to none. */
  connection?: string;
  /** The role of whoever looks; nothing when they have none there. */
  own?: string;
  readOnly: boolean;
  /** Which groups have which role; nothing for those who may not know. */
  groups?: { role: string; groups: string[] }[];
};

/** The roles of a console: what each allows, and who has which where. */
export type RolesOverview = {
  roles: { role: string; permissions: Permission[] }[];
  /** The groups of whoever looks, as the identity provider names them. */
  ownGroups?: string[];
  places: PlaceRoles[];
};
