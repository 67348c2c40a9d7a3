import { answer } from "#lib/http/answer.ts";
import { pollFleet } from "#lib/live/read-fleet.ts";

export async function GET(request: Request) {
  return answer(request, await pollFleet(request));
}
