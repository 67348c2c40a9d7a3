import { accessDenied, notFound, type PcsError } from "#sandbox/pcs/errors.ts";
import { resourceArn } from "#sandbox/pcs/identifiers.ts";
import type { DocumentedResource, ResourceType, Scope } from "#sandbox/store/resource.ts";
import type { Store } from "#sandbox/store/store.ts";

type Found =
  { ok: true; type: ResourceType; resource: DocumentedResource } | { ok: false; error: PcsError };

const arnPattern =
  /^arn:[^:]+:pcs:[^:]*:(\d{12}):cluster\/[^/]+(?:\/(computenodegroup|queue)\/[^/]+)?$/;

const typeOf = (arn: string): ResourceType => {
  const [, , word] = arnPattern.exec(arn) ?? [];
  return word === "computenodegroup" || word === "queue" ? word : "cluster";
};

/** TagResource, resourceArn: a resource of the caller's own, in the Region that was called. */
export function findByArn({ resources }: Store, scope: Scope, arn: string): Found {
  const [, accountId] = arnPattern.exec(arn) ?? [];
  if (accountId !== undefined && accountId !== scope.accountId) {
    const message = `${arn} belongs to another account.`;
    return { ok: false, error: accessDenied(message) };
  }
  const type = typeOf(arn);
  const resource = resources.byId(scope, type, arn.slice(arn.lastIndexOf("/") + 1));
  const isIt = resource && resourceArn(scope, type, resource) === arn;
  if (isIt && resource.status !== "DELETED") return { ok: true, type, resource };
  return { ok: false, error: notFound(`There is no ${arn} here.`, { type, id: arn }) };
}
