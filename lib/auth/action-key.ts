import "server-only";
import { newestKey } from "./secrets.ts";

/**
 * Gives Next the installation's own key for what server actions carry through the browser. The build has one as well,
 * but everybody has that who has the image. Next reads the variable when it first needs the key, after this.
 */
export function setActionKey(): void {
  process.env.NEXT_SERVER_ACTIONS_ENCRYPTION_KEY = newestKey("actions").bytes.toString("base64");
}
