import { answer } from "#lib/http/answer.ts";
import { readChoices } from "#lib/live/read-choices.ts";

export async function GET(
  request: Request,
  { params }: RouteContext<"/api/[connection]/choices/[kind]">,
) {
  const { connection, kind } = await params;
  const input = Object.fromEntries(new URL(request.url).searchParams);
  return answer(request, await readChoices(connection, kind, input));
}
