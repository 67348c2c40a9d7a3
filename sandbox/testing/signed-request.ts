import { Sha256Node } from "@smithy/core/checksum";
import { SignatureV4 } from "@smithy/signature-v4";
import { adminKey } from "#sandbox/seed/identities.ts";

export type Signing = {
  target?: string;
  body?: string;
  contentType?: string;
  method?: string;
  path?: string;
  region?: string;
  service?: string;
  signingDate?: Date;
  accessKeyId?: string;
  secretAccessKey?: string;
  headers?: Record<string, string>;
  /** Headers to sign although the SDK never does, because proxies may change them. */
  signableHeaders?: Set<string>;
};

/** Signs a request as an SDK does; the tests then spoil it. */
export async function signRequest(endpoint: string, signing: Signing = {}) {
  const { target = "ListClusters", body = "{}", region = "us-east-1", service = "pcs" } = signing;
  const { accessKeyId, secretAccessKey } = { ...adminKey, ...signing };
  const signer = new SignatureV4({
    credentials: { accessKeyId, secretAccessKey },
    region,
    service,
    sha256: Sha256Node,
    applyChecksum: false,
  });
  const url = new URL(endpoint);
  const { headers, method, path } = await signer.sign(
    {
      method: signing.method ?? "POST",
      protocol: url.protocol,
      hostname: url.hostname,
      port: Number(url.port),
      path: signing.path ?? "/",
      query: {},
      headers: {
        host: url.host,
        "content-type": signing.contentType ?? "application/x-amz-json-1.0",
        "x-amz-target": `AWSParallelComputingService.${target}`,
        ...signing.headers,
      },
      body,
    },
    {
      signingDate: signing.signingDate ?? new Date(),
      ...(signing.signableHeaders && { signableHeaders: signing.signableHeaders }),
    },
  );
  return { url: new URL(path, endpoint), method, headers: { ...headers }, body };
}

type SignedRequest = Awaited<ReturnType<typeof signRequest>>;

/** Sends a request as it is. */
export async function send({ url, method, headers, body }: SignedRequest) {
  const response = await fetch(url, { method, headers, ...(method === "POST" && { body }) });
  const text = await response.text();
  const json: unknown = text === "" || text.startsWith("<") ? undefined : JSON.parse(text);
  return { status: response.status, headers: response.headers, text, json };
}

/** Signs and sends. */
export const call = async (endpoint: string, signing: Signing = {}) =>
  send(await signRequest(endpoint, signing));
