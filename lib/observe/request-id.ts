import { randomUUID } from "node:crypto";

/** Long enough to tell requests apart, short enough for a line, and nothing that a log could mistake for its own. */
const wellFormed = /^[A-Za-z0-9][A-Za-z0-9._-]{7,127}$/;

/** The id that a proxy gave a request, when it is one; otherwise a new one. */
export const requestIdOf = (sent: string | string[] | undefined): string =>
  typeof sent === "string" && wellFormed.test(sent) ? sent : randomUUID();
