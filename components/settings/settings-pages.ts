import { paths } from "#lib/paths.ts";

/** The pages of Settings, in the order of their links. Each page has an entry here. */
export const settingsPages: { href: string; label: string }[] = [
  { href: paths.settings(), label: "Connections" },
  { href: paths.roles(), label: "Roles" },
  { href: paths.sessions(), label: "Sessions" },
];
