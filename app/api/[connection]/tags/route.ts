import type { NextRequest } from "next/server";
import { answer } from "#lib/http/answer.ts";
import { readTags } from "#lib/live/read-tags.ts";

export async function GET(
  request: NextRequest,
  { params }: RouteContext<"/api/[connection]/tags">,
) {
  const { connection } = await params;
  const arn = request.nextUrl.searchParams.get("arn") ?? "";
  return answer(request, await readTags(connection, arn));
}
