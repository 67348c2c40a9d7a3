import { guard } from "#sandbox/authorization/guard.ts";
import type { Roles } from "#sandbox/authorization/roles.ts";
import { ec2Dialect } from "#sandbox/ec2/dialect.ts";
import type { Service } from "#sandbox/http/service.ts";
import { iamDialect } from "#sandbox/iam/dialect.ts";
import { createInstanceKeeper, type InstanceKeeper } from "#sandbox/instances/keeper.ts";
import type { PcsContext } from "#sandbox/pcs/context.ts";
import { createPageTokens } from "#sandbox/pcs/page-token.ts";
import { pcsService } from "#sandbox/pcs/service.ts";
import { queryService } from "#sandbox/query/service.ts";
import { secretsManagerService } from "#sandbox/secrets-manager/service.ts";
import { stsService } from "#sandbox/sts/service.ts";
import type { SessionCredentials } from "#sandbox/sts/session-credentials.ts";

type Parts = Omit<PcsContext, "pageTokens"> & {
  roles: Roles;
  sessions: SessionCredentials;
  /** Whether there is load on the clusters, by which groups grow and shrink. */
  load: boolean;
};

const changesGroup = new Set(["UpdateComputeNodeGroup", "DeleteComputeNodeGroup"]);

/** Instances are brought up to date around every change of a group, so that they miss none of them. */
const keepingInstances = (service: Service, instances: InstanceKeeper): Service => ({
  ...service,
  handle(call) {
    if (!changesGroup.has(service.protocol.operationOf(call) ?? "")) return service.handle(call);
    instances.update(call.caller);
    const answer = service.handle(call);
    instances.update(call.caller);
    return answer;
  },
});

/** The services of the sandbox, by their names in credential scopes. */
export function createServices({ sessions, roles, load, ...parts }: Parts): Map<string, Service> {
  const { store, clock, transitionMs } = parts;
  const pageTokens = createPageTokens(store.properties.key("page-tokens"));
  const instances = createInstanceKeeper(store, clock, { transitionMs, load });
  const context = { store, clock, pageTokens, instances, sessions, roles };
  const pcs = pcsService({ ...parts, pageTokens });
  const ec2 = queryService(ec2Dialect, async () => {
    const { ec2Operations } = await import("#sandbox/ec2/operations.ts");
    return ec2Operations(context);
  });
  const iam = queryService(iamDialect, async () => {
    const { iamOperations } = await import("#sandbox/iam/operations.ts");
    return iamOperations(context);
  });
  const secrets = secretsManagerService(context);
  return new Map([
    ["pcs", guard("pcs", "AccessDeniedException", keepingInstances(pcs, instances))],
    ["ec2", guard("ec2", "UnauthorizedOperation", ec2)],
    ["iam", guard("iam", "AccessDenied", iam)],
    ["sts", guard("sts", "AccessDenied", stsService(context))],
    ["secretsmanager", guard("secretsmanager", "AccessDeniedException", secrets)],
  ]);
}
