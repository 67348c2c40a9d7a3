import { answer } from "#lib/http/answer.ts";
import { getCluster } from "#lib/pcs/clusters.ts";
import { readingContext } from "#lib/pcs/context.ts";

export async function GET(
  request: Request,
  { params }: RouteContext<"/api/[connection]/clusters/[cluster]">,
) {
  const { connection, cluster } = await params;
  const context = await readingContext(connection);
  const input = { clusterIdentifier: cluster };
  return answer(request, context.ok ? await getCluster(context.value, input) : context);
}
