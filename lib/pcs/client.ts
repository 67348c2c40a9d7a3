import "server-only";
import { PCSClient } from "@aws-sdk/client-pcs";
import { clientOfEach } from "#lib/aws/client-of-each.ts";
import { noteRequestId } from "#lib/aws/request-ids.ts";
import type { Service } from "#lib/aws/service.ts";

/**
 * AWS PCS. Retries and, unless the connection names one, the endpoint are the SDK's own: the sandbox is
 * reached through AWS_ENDPOINT_URL_PCS, as the AWS CLI would reach it.
 */
export const pcs: Service<PCSClient> = {
  name: "AWS PCS",
  iamPrefix: "pcs",
  client: clientOfEach((config, { endpoint }) => {
    const client = new PCSClient({ ...config, ...(endpoint ? { endpoint } : {}) });
    client.middlewareStack.add(
      (next) => async (request) => {
        const answer = await next(request);
        noteRequestId(answer.output.$metadata.requestId);
        return answer;
      },
      { step: "initialize" },
    );
    return client;
  }),
};
