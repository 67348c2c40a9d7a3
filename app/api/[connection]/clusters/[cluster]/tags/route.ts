import { answer } from "#lib/http/answer.ts";
import { readClusterTags } from "#lib/live/read-tags.ts";

export async function GET(
  request: Request,
  { params }: RouteContext<"/api/[connection]/clusters/[cluster]/tags">,
) {
  const { connection, cluster } = await params;
  return answer(request, await readClusterTags(connection, cluster));
}
