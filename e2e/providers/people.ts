/** Somebody at the identity providers of the tests. */
export type TestPerson = {
  login: string;
  name: string;
  /** Nothing when the provider says nothing about groups. */
  groups?: string[];
};

/** Which groups have which role in the consoles of the tests. */
export const testRoles = {
  viewer: ["hpc-users"],
  operator: ["hpc-operators"],
  admin: ["hpc-admins"],
};

/** Vera looks, Olaf operates, Ada administrates; Nora and Gus have no business here. */
export const testPeople: TestPerson[] = [
  { login: "vera", name: "Vera Viewer", groups: ["hpc-users"] },
  { login: "olaf", name: "Olaf Operator", groups: ["hpc-users", "hpc-operators"] },
  { login: "ada", name: "Ada Admin", groups: ["hpc-admins"] },
  { login: "nora", name: "Nora Nobody" },
  { login: "gus", name: "Gus Guest", groups: ["cooks"] },
];

/** Those of them who have business here, and with which role. */
export const peopleWithRoles = [
  ["vera", "Vera Viewer", "viewer"],
  ["olaf", "Olaf Operator", "operator"],
  ["ada", "Ada Admin", "admin"],
] as const;
