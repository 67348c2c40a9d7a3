import { answer } from "#lib/http/answer.ts";
import { readPart } from "#lib/live/read-part.ts";
import { allResources } from "#lib/live/views.ts";

export async function GET(
  request: Request,
  { params }: RouteContext<"/api/[connection]/resources">,
) {
  const { connection } = await params;
  return answer(request, await readPart(connection, allResources));
}
