import { z } from "zod";
import { type HttpRequest, HttpResponse } from "@smithy/core/protocols";
import { PCS } from "@aws-sdk/client-pcs";
import { adminKey } from "#sandbox/seed/identities.ts";

const bodySchema = z.union([z.string(), z.instanceof(Uint8Array)]);

function toBytes({ method, path, headers, body }: HttpRequest): Buffer {
  const lines = Object.entries(headers).map(([name, value]) => `${name}: ${value}\r\n`);
  const head = Buffer.from(`${method} ${path} HTTP/1.1\r\n${lines.join("")}\r\n`);
  return Buffer.concat([head, Buffer.from(bodySchema.parse(body))]);
}

/**
 * The bytes that the SDK would send for some calls, signed for an endpoint and now: so that sending
 * them again and again, for 15 minutes, costs the sender next to nothing.
 */
export async function recordRequests(
  endpoint: string,
  calls: (pcs: PCS) => Promise<unknown>[],
): Promise<Buffer[]> {
  const recorded: Buffer[] = [];
  const client = new PCS({
    endpoint,
    region: "us-east-1",
    credentials: adminKey,
    requestHandler: {
      handle(request: HttpRequest) {
        recorded.push(toBytes(request));
        const response = new HttpResponse({ statusCode: 200, headers: {}, body: undefined });
        return Promise.resolve({ response });
      },
    },
  });
  await Promise.all(calls(client));
  client.destroy();
  return recorded;
}
