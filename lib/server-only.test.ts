import { globSync, readFileSync } from "node:fs";
import { expect, it } from "vitest";

/** Imports of what no browser has, or may have: the database, AWS, the request, files. */
const ofTheServer =
  /^import (?!type )[^;]*from "(node:|next\/headers|pg|pino|openid-client|@aws-sdk\/|#lib\/db\/)/m;

/** What plain Node runs as well: scripts, the proxy of Next. */
const exempt =
  /\.test\.ts$|\/testing\/|verify-command|start-check|request-id\.ts|lib\/db\/(embedded\/|(server|migrate)\.ts)/;

it.each(globSync("lib/**/*.ts").filter((file) => !exempt.test(file)))(
  "%s says that it is for the server alone, if it is",
  (file) => {
    const source = readFileSync(file, "utf8");
    const marked = /import "server-only";|^"use server";/m.test(source);
    expect(marked || !ofTheServer.test(source)).toBe(true);
  },
);
