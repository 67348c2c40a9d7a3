import { answer } from "#lib/http/answer.ts";
import { pollPart } from "#lib/live/read-part.ts";
import { clusterByIdentifier } from "#lib/live/views.ts";

export async function GET(
  request: Request,
  { params }: RouteContext<"/api/[connection]/clusters/[cluster]">,
) {
  const { connection, cluster } = await params;
  return answer(request, await pollPart(request, connection, clusterByIdentifier(cluster)));
}
