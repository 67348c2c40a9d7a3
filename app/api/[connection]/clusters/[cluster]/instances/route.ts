import { answer } from "#lib/http/answer.ts";
import { pollPart } from "#lib/live/read-part.ts";
import { instancesByCluster } from "#lib/live/views.ts";

export async function GET(
  request: Request,
  { params }: RouteContext<"/api/[connection]/clusters/[cluster]/instances">,
) {
  const { connection, cluster } = await params;
  return answer(request, await pollPart(request, connection, instancesByCluster(cluster)));
}
