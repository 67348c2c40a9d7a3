/** The SDK's types let every member be missing; some are required by the reference. */
export function required<Value>(value: Value | undefined, member: string): Value {
  if (value === undefined) throw new Error(`AWS PCS left out the required member ${member}.`);
  return value;
}

type Listed = {
  id: string | undefined;
  name: string | undefined;
  arn: string | undefined;
  status: string | undefined;
  createdAt: Date | undefined;
  modifiedAt: Date | undefined;
};

/** The members that every listed resource has: who it is, how it is, since when. */
export const listedView = (resource: Listed) => ({
  id: required(resource.id, "id"),
  name: required(resource.name, "name"),
  arn: required(resource.arn, "arn"),
  status: required(resource.status, "status"),
  createdAt: required(resource.createdAt, "createdAt").toISOString(),
  modifiedAt: required(resource.modifiedAt, "modifiedAt").toISOString(),
});

type Setting = { parameterName: string | undefined; parameterValue: string | undefined };

/** Custom settings with both members as text, as Slurm's files have them. */
export const settingsView = (settings: Setting[] | undefined) =>
  (settings ?? []).map(({ parameterName, parameterValue }) => ({
    parameterName: parameterName ?? "",
    parameterValue: parameterValue ?? "",
  }));

type ErrorInfo = { code?: string | undefined; message?: string | undefined };

/** Why the last operation failed. */
export const errorsView = (errors: ErrorInfo[] | undefined) =>
  (errors ?? []).map(({ code, message }) => ({ code, message }));

/** The members that an update sends, besides whose they are: what it changes, for the audit log. */
export const changedMembers = (request: object) =>
  Object.keys(request)
    .filter((member) => member !== "clientToken" && !member.endsWith("Identifier"))
    .join(", ");
