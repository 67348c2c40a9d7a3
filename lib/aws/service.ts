import type { Connection } from "./connections.ts";

/** One of AWS's services, as operations need it. */
export type Service<Client> = {
  /** What people call it. */
  name: string;
  /** The prefix of its actions in IAM policies. */
  iamPrefix: string;
  client: (connection: Connection) => Client;
};
