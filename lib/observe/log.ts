import "server-only";
import { type Logger, pino } from "pino";
import { operationsMembers } from "#lib/env-operations.ts";
import { mapOfProcess } from "#lib/per-process.ts";
import { currentRequestId } from "./scope.ts";

/** Members that no line may show, at the top of it and two levels down, should anything ever carry them. */
const secretMembers = [
  "authorization",
  "cookie",
  "set-cookie",
  "password",
  "secret",
  "secretAccessKey",
  "sessionToken",
  "token",
  "access_token",
  "id_token",
  "refresh_token",
];

const placesOf = (member: string) =>
  ["", "*", "*.*"].map((above) => (above === "" ? `["${member}"]` : `${above}["${member}"]`));

const redact = { paths: secretMembers.flatMap(placesOf), censor: "[redacted]" };

/**
 * A log of JSON lines. Audit lines share stdout with it: `type` tells them apart.
 * @param write where lines go, other than to stdout
 */
export function createLog(level: string, write?: (line: string) => void): Logger {
  return pino(
    {
      level,
      base: { type: "log", pid: process.pid },
      timestamp: () => `,"time":"${new Date().toISOString()}"`,
      formatters: { level: (label) => ({ level: label }) },
      mixin: () => {
        const requestId = currentRequestId();
        return requestId === undefined ? {} : { requestId };
      },
      redact,
    },
    // Written at once: what a process says right before its end is what one wants to read.
    write ? { write } : pino.destination({ fd: 1, sync: true }),
  );
}

/** Read apart from all other settings: whatever is wrong with those, there has to be a log to say so. */
const level = () => operationsMembers.LOG_LEVEL.catch("info").parse(process.env.LOG_LEVEL);

const logs = mapOfProcess<Logger>("log");

/** The log of this process. */
export function log(): Logger {
  const known = logs.get("log");
  if (known) return known;
  const made = createLog(level());
  logs.set("log", made);
  return made;
}
