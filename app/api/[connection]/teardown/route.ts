import { answer } from "#lib/http/answer.ts";
import { readPart } from "#lib/live/read-part.ts";
import { clustersByIds } from "#lib/live/views.ts";

export async function GET(
  request: Request,
  { params }: RouteContext<"/api/[connection]/teardown">,
) {
  const { connection } = await params;
  const ids = new URL(request.url).searchParams.getAll("cluster");
  return answer(request, await readPart(connection, clustersByIds(ids)));
}
