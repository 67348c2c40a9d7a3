import { consoleItself } from "#lib/auth/console.ts";
import { connections } from "#lib/aws/connections.ts";
import { listClusters } from "#lib/pcs/clusters.ts";

/** AWS throttling or a refused permission does not make the console itself unready. */
const blocking = new Set(["unreachable", "credentials"]);

/** Readiness: AWS (or the sandbox) answers on the first connection. */
export async function GET() {
  const [connection] = connections();
  const result = await listClusters({ caller: consoleItself, connection }, {});
  if (result.ok || !blocking.has(result.error.kind)) return Response.json({ status: "ready" });
  return Response.json({ status: "unready", reason: result.error.message }, { status: 503 });
}
