import { answer } from "#lib/http/answer.ts";
import { readSearchIndex } from "#lib/live/read-search-index.ts";

export async function GET(request: Request) {
  return answer(request, await readSearchIndex());
}
