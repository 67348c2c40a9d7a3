import { existsSync } from "node:fs";
import { aptCommand, aptInstall } from "./apt.mjs";
import { Refusal } from "./refusal.mjs";

// The programs without Debian's service: that one would take port 80.
const packages = ["apache2-bin", "libapache2-mod-auth-openidc"];

/** Where Debian puts the program and its modules. */
export const apache = { program: "/usr/sbin/apache2", modules: "/usr/lib/apache2/modules" };

const isInstalled = () =>
  existsSync(apache.program) && existsSync(`${apache.modules}/mod_auth_openidc.so`);

/** Finds Apache httpd with mod_auth_openidc, the proxy of the browser tests, or installs Debian's when it may. */
export async function ensureApache() {
  if (isInstalled()) return;
  if ((await aptInstall("Apache httpd", packages)) && isInstalled()) return;
  throw new Refusal(
    `The browser tests go through Apache httpd with mod_auth_openidc, and there is none: install them as root with “${aptCommand(packages)}”.`,
  );
}
