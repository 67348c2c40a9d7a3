// What the sandbox is compared with: node:http that does nothing but check the same signatures.
import { randomBytes } from "node:crypto";
import { createServer } from "node:http";
import { createFindCredentials } from "#sandbox/authorization/find-credentials.ts";
import { createRoles } from "#sandbox/authorization/roles.ts";
import { systemClock } from "#sandbox/clock.ts";
import { createVerifier } from "#sandbox/http/signature.ts";
import { createSessionCredentials } from "#sandbox/sts/session-credentials.ts";

const sessions = createSessionCredentials(randomBytes(32));
const verify = createVerifier(createFindCredentials(sessions, systemClock, createRoles()));

const server = createServer((request, response) => {
  const chunks: Buffer[] = [];
  request.on("data", (chunk: Buffer) => chunks.push(chunk));
  request.on("end", () => {
    const { method = "", url = "", headers } = request;
    const { ok } = verify({ method, url, headers }, Buffer.concat(chunks));
    response.writeHead(ok ? 200 : 403, { "Content-Length": 2 }).end("{}");
  });
});

server.listen(0, "127.0.0.1", () => {
  const address = server.address();
  const port = typeof address === "object" && address !== null ? address.port : 0;
  process.stdout.write(`${JSON.stringify({ endpoint: `http://127.0.0.1:${String(port)}` })}\n`);
});
process.on("disconnect", () => process.exit());
