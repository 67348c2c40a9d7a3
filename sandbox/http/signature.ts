import { createHmac, createSecretKey, hash, type KeyObject, timingSafeEqual } from "node:crypto";
import { type Authorization, parseAuthorization } from "#sandbox/http/authorization.ts";
import { canonicalRequest, type SignedRequest } from "#sandbox/http/canonical-request.ts";
import type { FrontDoorError } from "#sandbox/http/errors.ts";
import { isRegion } from "#sandbox/region.ts";
import type { AccessKey } from "#sandbox/seed/identities.ts";

/** Who signed a request, and for which Region and service: its state is that account's and Region's. */
export type Caller = { accountId: string; accessKeyId: string; region: string; service: string };

type Verdict = { ok: true; caller: Caller } | { ok: false; error: FrontDoorError };

const refuse = (code: FrontDoorError["code"], message: string): Verdict => ({
  ok: false,
  error: { code, message },
});

const signatureWindow = 15 * 60 * 1000;

const hmac = (key: string | Buffer | KeyObject, text: string) =>
  createHmac("sha256", key).update(text).digest();

const signingKeys = new Map<string, KeyObject>();

/**
 * The key of one day, Region and service. Deriving it costs more than the rest of the check, so it
 * is kept, and as a KeyObject: to make one of bytes every time costs more than the HMAC itself.
 */
function signingKey({ secretAccessKey }: AccessKey, authorization: Authorization): KeyObject {
  const { accessKeyId, date, region, service } = authorization;
  const name = `${accessKeyId}/${date}/${region}/${service}`;
  const known = signingKeys.get(name);
  if (known) return known;
  const dayKey = hmac(`AWS4${secretAccessKey}`, date);
  const key = createSecretKey([region, service, "aws4_request"].reduce(hmac, dayKey));
  if (signingKeys.size >= 1000) signingKeys.clear();
  signingKeys.set(name, key);
  return key;
}

const parseAmzDate = (text: string) => {
  const match = /^(\d{4})(\d{2})(\d{2})T(\d{2})(\d{2})(\d{2})Z$/.exec(text);
  if (!match) return NaN;
  const [, year, month, day, hour, minute, second] = match.map(String);
  return Date.parse(`${year}-${month}-${day}T${hour}:${minute}:${second}Z`);
};

function refuseDate(amzDate: string, scopeDate: string): Verdict | undefined {
  const age = Date.now() - parseAmzDate(amzDate);
  if (Number.isNaN(age)) {
    return refuse(
      "IncompleteSignatureException",
      "X-Amz-Date is not a time like 20260131T235959Z.",
    );
  }
  if (!amzDate.startsWith(scopeDate)) {
    const message = "The day in the credential scope is not the day of X-Amz-Date.";
    return refuse("InvalidSignatureException", message);
  }
  if (Math.abs(age) <= signatureWindow) return undefined;
  const [what, where] = age > 0 ? ["expired", "past"] : ["not yet current", "future"];
  return refuse(
    "InvalidSignatureException",
    `Signature ${what}: ${amzDate} lies more than 15 minutes in the ${where}.`,
  );
}

function matches(
  request: SignedRequest,
  body: Buffer,
  key: AccessKey,
  authorization: Authorization,
  amzDate: string,
): boolean {
  const payloadHash = hash("sha256", body);
  // The SDK's rule takes this header's word for the body, so the word is checked here.
  if ((request.headers["x-amz-content-sha256"] ?? payloadHash) !== payloadHash) return false;
  const canonical = canonicalRequest(request, authorization.signedHeaders, payloadHash);
  if (canonical === undefined) return false;
  const { date, region, service } = authorization;
  const scope = `${date}/${region}/${service}/aws4_request`;
  const toSign = `AWS4-HMAC-SHA256\n${amzDate}\n${scope}\n${hash("sha256", canonical)}`;
  const expected = hmac(signingKey(key, authorization), toSign);
  return timingSafeEqual(expected, Buffer.from(authorization.signature, "hex"));
}

/** Makes the check of SigV4 signatures for a set of access keys. */
export const createVerifier =
  (accessKeys: ReadonlyMap<string, AccessKey>) =>
  (request: SignedRequest, body: Buffer): Verdict => {
    const { authorization: header, "x-amz-date": amzDate } = request.headers;
    if (!header) {
      return refuse("MissingAuthenticationTokenException", "The request carries no signature.");
    }
    const authorization = parseAuthorization(header);
    if (!authorization || typeof amzDate !== "string") {
      const message = "Send a whole SigV4 Authorization header, and X-Amz-Date.";
      return refuse("IncompleteSignatureException", message);
    }
    const { accessKeyId, signedHeaders, region, service } = authorization;
    if (!signedHeaders.includes("host") || !signedHeaders.includes("x-amz-date")) {
      const message = "The headers host and x-amz-date must be signed.";
      return refuse("IncompleteSignatureException", message);
    }
    const key = accessKeys.get(accessKeyId);
    if (!key || request.headers["x-amz-security-token"] !== undefined) {
      const message = "This access key or session token is not one of the sandbox's.";
      return refuse("UnrecognizedClientException", message);
    }
    const dateRefusal = refuseDate(amzDate, authorization.date);
    if (dateRefusal) return dateRefusal;
    if (!isRegion(region) || !matches(request, body, key, authorization, amzDate)) {
      const message = "The signature is not the one that this request and secret key give.";
      return refuse("InvalidSignatureException", message);
    }
    return { ok: true, caller: { accountId: key.accountId, accessKeyId, region, service } };
  };
