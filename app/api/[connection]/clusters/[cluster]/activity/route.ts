import { z } from "zod";
import { answer } from "#lib/http/answer.ts";
import { firstEntries, mostEntries } from "#lib/pcs/view/activity.ts";
import { readActivity } from "#lib/live/read-activity.ts";

const limitSchema = z.coerce.number().int().min(1).max(mostEntries).catch(firstEntries);

export async function GET(
  request: Request,
  { params }: RouteContext<"/api/[connection]/clusters/[cluster]/activity">,
) {
  const { connection, cluster } = await params;
  const limit = limitSchema.parse(new URL(request.url).searchParams.get("limit") ?? undefined);
  return answer(request, await readActivity(connection, cluster, limit));
}
