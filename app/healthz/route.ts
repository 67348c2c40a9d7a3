/** Liveness: the process serves requests. */
export function GET() {
  return Response.json({ status: "ok" });
}
