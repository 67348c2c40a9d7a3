import { answer } from "#lib/http/answer.ts";
import { readRun } from "#lib/runs/read-runs.ts";

export async function GET(
  request: Request,
  { params }: RouteContext<"/api/[connection]/runs/[run]">,
) {
  const { connection, run } = await params;
  return answer(request, await readRun(connection, run));
}
