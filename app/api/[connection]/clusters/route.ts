import { answer } from "#lib/http/answer.ts";
import { listClusters } from "#lib/pcs/clusters.ts";
import { readingContext } from "#lib/pcs/context.ts";

export async function GET(
  request: Request,
  { params }: RouteContext<"/api/[connection]/clusters">,
) {
  const { connection } = await params;
  const context = await readingContext(connection);
  return answer(request, context.ok ? await listClusters(context.value, {}) : context);
}
