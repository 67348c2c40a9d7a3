import { createHmac, createSecretKey, hash, type KeyObject, timingSafeEqual } from "node:crypto";
import type { Principal } from "#sandbox/authorization/principal.ts";
import { type Authorization, parseAuthorization } from "#sandbox/http/authorization.ts";
import { canonicalRequest, type SignedRequest } from "#sandbox/http/canonical-request.ts";
import type { FrontDoorError } from "#sandbox/http/errors.ts";
import type { Credentials, FindCredentials } from "#sandbox/http/credentials.ts";
import { isRegion } from "#sandbox/region.ts";

/** Who signed a request, and for which Region and service: its state is that account's and Region's. */
export type Caller = {
  accountId: string;
  accessKeyId: string;
  region: string;
  service: string;
  principal: Principal;
};

type Refusal = { ok: false; error: FrontDoorError };

/** `claim` is what the request says of itself, also when it is not true. */
export type Verdict = { claim?: Authorization } & ({ ok: true; caller: Caller } | Refusal);

const refuse = (code: FrontDoorError["code"], message: string): Refusal => ({
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
function signingKey({ secretAccessKey }: Credentials, authorization: Authorization): KeyObject {
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

function refuseDate(amzDate: string, scopeDate: string): Refusal | undefined {
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
  credentials: Credentials,
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
  const expected = hmac(signingKey(credentials, authorization), toSign);
  return timingSafeEqual(expected, Buffer.from(authorization.signature, "hex"));
}

/** The check of a request that says how it was signed. */
function checkClaim(
  request: SignedRequest,
  body: Buffer,
  claim: Authorization,
  amzDate: string,
  find: FindCredentials,
): { ok: true; caller: Caller } | Refusal {
  const { accessKeyId, signedHeaders, region, service } = claim;
  if (!signedHeaders.includes("host") || !signedHeaders.includes("x-amz-date")) {
    const message = "The headers host and x-amz-date must be signed.";
    return refuse("IncompleteSignatureException", message);
  }
  const credentials = find(accessKeyId, request.headers["x-amz-security-token"]?.toString());
  if (credentials === "unknown") {
    const message = "This access key or session token is not one of the sandbox's.";
    return refuse("UnrecognizedClientException", message);
  }
  if (credentials === "expired") {
    return refuse("ExpiredTokenException", "The session token has expired: get new credentials.");
  }
  const dateRefusal = refuseDate(amzDate, claim.date);
  if (dateRefusal) return dateRefusal;
  if (!isRegion(region) || !matches(request, body, credentials, claim, amzDate)) {
    const message = "The signature is not the one that this request and secret key give.";
    return refuse("InvalidSignatureException", message);
  }
  const { accountId, principal } = credentials;
  return { ok: true, caller: { accountId, accessKeyId, region, service, principal } };
}

/** Makes the check of SigV4 signatures. */
export const createVerifier =
  (find: FindCredentials) =>
  (request: SignedRequest, body: Buffer): Verdict => {
    const { authorization: header, "x-amz-date": amzDate } = request.headers;
    if (!header) {
      return refuse("MissingAuthenticationTokenException", "The request carries no signature.");
    }
    const claim = parseAuthorization(header);
    if (!claim || typeof amzDate !== "string") {
      const message = "Send a whole SigV4 Authorization header, and X-Amz-Date.";
      return { ...refuse("IncompleteSignatureException", message), ...(claim && { claim }) };
    }
    return { ...checkClaim(request, body, claim, amzDate, find), claim };
  };
