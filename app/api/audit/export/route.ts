import { exportAudit, exportFormat } from "#lib/audit/export-audit.ts";
import { refusal } from "#lib/http/answer.ts";
import { readAuditQuery } from "#lib/pcs/view/audit.ts";

/** The audit log as a file: JSON lines, or OCSF events one a line. */
export async function GET(request: Request) {
  const asked = Object.fromEntries(new URL(request.url).searchParams);
  const format = exportFormat.safeParse(asked.format);
  if (!format.success)
    return refusal({ kind: "invalid", message: format.error.issues[0]?.message ?? "" });
  const lines = await exportAudit(format.data, readAuditQuery(asked));
  if (!lines.ok) return refusal(lines.error);
  const day = new Date().toISOString().slice(0, 10);
  return new Response(lines.value, {
    headers: {
      "content-type": "application/x-ndjson; charset=utf-8",
      "content-disposition": `attachment; filename="audit-${day}${format.data === "ocsf" ? ".ocsf" : ""}.jsonl"`,
      "cache-control": "no-store",
      "x-content-type-options": "nosniff",
    },
  });
}
