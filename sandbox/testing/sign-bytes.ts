import { Sha256Node } from "@smithy/core/checksum";
import { SignatureV4 } from "@smithy/signature-v4";
import { adminKey } from "#sandbox/seed/identities.ts";
import type { BadCall } from "#sandbox/testing/bad-bodies.ts";

const signerOf = (service: string) =>
  new SignatureV4({
    credentials: adminKey,
    region: "us-east-1",
    service,
    sha256: Sha256Node,
    applyChecksum: false,
  });

const signers = new Map<string, SignatureV4>();

function signerFor(service: string): SignatureV4 {
  const signer = signers.get(service) ?? signerOf(service);
  signers.set(service, signer);
  return signer;
}

/** A signed request, head and body, as it goes over the wire. */
export async function signBytes(
  endpoint: string,
  call: BadCall,
  connection: "close" | "keep-alive",
): Promise<Buffer> {
  const { service, contentType, target, body } = call;
  const { protocol, hostname, host } = new URL(endpoint);
  const { headers } = await signerFor(service).sign({
    ...{ method: "POST", protocol, hostname, path: "/", query: {}, body },
    headers: {
      host,
      "content-type": contentType,
      "content-length": String(body.length),
      ...(target && { "x-amz-target": target }),
    },
  });
  const lines = Object.entries(headers).map(([name, value]) => `${name}: ${value}\r\n`);
  const head = `POST / HTTP/1.1\r\nconnection: ${connection}\r\n${lines.join("")}\r\n`;
  return Buffer.concat([Buffer.from(head), body]);
}
