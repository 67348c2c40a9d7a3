import type { Caller } from "./caller.ts";

/** The console itself, which reads for everyone at once; each viewer's permission is checked apart from that. */
export const consoleItself: Caller = { person: "console", name: "PCS Console", role: "viewer" };
