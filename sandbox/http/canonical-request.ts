import type { IncomingHttpHeaders } from "node:http";
import { getCanonicalHeaders, SignatureV4Base } from "@smithy/signature-v4";
import { Sha256Node } from "@smithy/core/checksum";

/** Opens the SDK's own way of writing a request down for signing to a verifier. */
class Canonicalizer extends SignatureV4Base {
  constructor() {
    const credentials = { accessKeyId: "", secretAccessKey: "" };
    super({ credentials, region: "", service: "", sha256: Sha256Node });
  }

  write(request: SignedRequest, headers: Record<string, string>, payloadHash: string): string {
    const { path, query } = splitUrl(request.url);
    const parts = { method: request.method, path, query, headers };
    const whole = { ...parts, protocol: "http:", hostname: "" };
    // Without the list of what was signed, the SDK leaves out headers that proxies may change.
    const canonicalHeaders = getCanonicalHeaders(whole, undefined, new Set(Object.keys(headers)));
    return this.createCanonicalRequest(whole, canonicalHeaders, payloadHash);
  }
}

export type SignedRequest = { method: string; url: string; headers: IncomingHttpHeaders };

const canonicalizer = new Canonicalizer();

function splitUrl(url: string) {
  const [path = "/", search] = url.split("?", 2);
  if (search === undefined) return { path, query: {} };
  const parameters = new URLSearchParams(search);
  const query = Object.fromEntries(
    [...parameters.keys()].map((name) => [name, parameters.getAll(name)]),
  );
  return { path, query };
}

/**
 * The request as the client must have written it down before signing: over exactly the headers
 * that it says it signed. Undefined when one of them did not arrive.
 */
export function canonicalRequest(
  request: SignedRequest,
  signedHeaders: string[],
  payloadHash: string,
): string | undefined {
  const headers: Record<string, string> = {};
  for (const name of signedHeaders) {
    const value = request.headers[name];
    if (typeof value !== "string") return undefined;
    headers[name] = value;
  }
  return canonicalizer.write(request, headers, payloadHash);
}
