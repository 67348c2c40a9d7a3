import type { AuditRecord } from "./record.ts";

/** API Activity, of the category Application Activity (OCSF 1.3, class 6003). */
const classUid = 6003;

/** activity_id: 1 Create, 2 Read, 3 Update, 4 Delete, 99 Other. */
const activities: [verbs: RegExp, id: number, name: string][] = [
  [/^(Create|Start)/, 1, "Create"],
  [/^(Get|List|Read|Export)/, 2, "Read"],
  [/^(Update|Tag|Untag|Retry|Edit)/, 3, "Update"],
  [/^(Delete|Revoke|Cancel)/, 4, "Delete"],
];

function activityOf(operation: string) {
  const [, id, name] = activities.find(([verbs]) => verbs.test(operation)) ?? [/^/, 99, "Other"];
  return { activity_id: id, activity_name: name, type_uid: classUid * 100 + id };
}

/** status_id: 1 Success, 2 Failure, 99 Other; severity_id: 1 Informational, 2 Low. */
function statusOf({ phase, result, code, message }: AuditRecord) {
  if (phase === "intent") return { status_id: 99, status: "Intent", severity_id: 1 };
  if (result === "success") return { status_id: 1, status: "Success", severity_id: 1 };
  return {
    ...{ status_id: 2, status: "Failure", severity_id: 2 },
    status_code: code ?? result,
    status_detail: message,
  };
}

const cloudOf = ({ region, account }: AuditRecord) =>
  region === undefined ? {} : { cloud: { provider: "AWS", region, account: { uid: account } } };

/** An event as an OCSF event, for a data lake or SIEM that reads these. Its seal goes along as the event's uid. */
export function ocsfOf(record: AuditRecord, hash: string) {
  const { seq, time, operation, person, name, role, session, address, resource } = record;
  const { correlationId, awsRequestId, awsRole, sourceIdentity, result, code, message } = record;
  return {
    class_uid: classUid,
    class_name: "API Activity",
    category_uid: 6,
    category_name: "Application Activity",
    ...activityOf(operation),
    ...statusOf(record),
    time: Date.parse(time),
    message,
    metadata: {
      version: "1.3.0",
      product: { name: "PCS Console", vendor_name: "PCS Console" },
      ...{ uid: hash, sequence: seq, correlation_uid: correlationId },
      profiles: record.region === undefined ? [] : ["cloud"],
    },
    actor: {
      user: { uid: person, name, groups: record.groups?.map((group) => ({ name: group })) },
      session: session === undefined ? undefined : { uid: session },
    },
    src_endpoint: address === undefined ? { name: "unknown" } : { ip: address },
    api: {
      operation,
      service: { name: record.connection === undefined ? "PCS Console" : "AWS PCS" },
      request: { uid: awsRequestId ?? correlationId },
      response:
        result === undefined || result === "success"
          ? undefined
          : { error: code ?? result, error_message: message },
    },
    ...cloudOf(record),
    resources: resource === "" ? [] : [{ uid: resource, name: resource }],
    unmapped: {
      ...{ phase: record.phase, connection: record.connection, run: record.run },
      ...{ client_token: record.clientToken, parameters: record.parameters },
      ...{ role, aws_role: awsRole, source_identity: sourceIdentity },
    },
  };
}
