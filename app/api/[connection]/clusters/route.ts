import { answer } from "#lib/http/answer.ts";
import { pollPart } from "#lib/live/read-part.ts";
import { clusterRows } from "#lib/live/views.ts";

export async function GET(
  request: Request,
  { params }: RouteContext<"/api/[connection]/clusters">,
) {
  const { connection } = await params;
  return answer(request, await pollPart(request, connection, clusterRows));
}
