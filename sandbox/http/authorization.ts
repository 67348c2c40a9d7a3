/** The parts of a SigV4 `Authorization` header. */
export type Authorization = {
  accessKeyId: string;
  /** The day of the credential scope: YYYYMMDD. */
  date: string;
  region: string;
  service: string;
  signedHeaders: string[];
  signature: string;
};

// The lengths bound what strangers can make the sandbox remember.
const pattern =
  /^AWS4-HMAC-SHA256 +Credential=([^\s,/]{1,128})\/(\d{8})\/([^\s,/]{1,64})\/([^\s,/]{1,64})\/aws4_request, *SignedHeaders=([^\s,]+), *Signature=([0-9a-f]{64})$/;

/** Takes the header apart; undefined when it is not a whole SigV4 authorization. */
export function parseAuthorization(header: string): Authorization | undefined {
  const match = pattern.exec(header);
  if (!match) return undefined;
  const [, accessKeyId = "", date = "", region = "", service = "", names = "", signature = ""] =
    match;
  return { accessKeyId, date, region, service, signedHeaders: names.split(";"), signature };
}
