import { answer } from "#lib/http/answer.ts";
import { readRuns } from "#lib/runs/read-runs.ts";

export async function GET(request: Request, { params }: RouteContext<"/api/[connection]/runs">) {
  const { connection } = await params;
  return answer(request, await readRuns(connection));
}
