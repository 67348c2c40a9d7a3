import type { Service } from "#sandbox/http/service.ts";
import { queryService, runQuery } from "#sandbox/query/service.ts";
import type { StsContext } from "#sandbox/sts/context.ts";
import { stsDialect } from "#sandbox/sts/dialect.ts";

const load = () => import("#sandbox/sts/operations.ts");

/** AWS Security Token Service. */
export const stsService = (context: StsContext): Service => ({
  ...queryService(stsDialect, async () => (await load()).stsOperations(context)),
  unsigned: {
    operations: new Set(["AssumeRoleWithWebIdentity"]),
    async handle(request) {
      const { stsUnsignedOperations } = await load();
      return runQuery(stsDialect, stsUnsignedOperations(context), request, undefined);
    },
  },
});
