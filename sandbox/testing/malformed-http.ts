import fc from "fast-check";

const heads = [
  ["POST / HTTP/1.1", "Host: localhost", "Content-Type: application/x-amz-json-1.0"],
  ["GET /_sandbox/calls?since=2026-01-01T00:00:00Z HTTP/1.1", "Host: localhost"],
  ["POST /_sandbox/clock HTTP/1.1", "Host: localhost", "Origin: http://localhost"],
  ["POST / HTTP/1.1", "Host: localhost", "Content-Type: application/x-www-form-urlencoded"],
];

const headers = fc.constantFrom(
  "X-Amz-Target: AWSParallelComputingService.ListClusters",
  "X-Amz-Date: 20260131T235959Z",
  "X-Amz-Security-Token: token",
  "Authorization: AWS4-HMAC-SHA256 Credential=AKIASANDBOXADMIN0001/20260131/us-east-1/pcs/aws4_request, SignedHeaders=host;x-amz-date, Signature=00",
  `Authorization: AWS4-HMAC-SHA256 Credential=${"a/".repeat(3000)}`,
  "Authorization: Basic eA==",
  "Content-Length: 1",
  "Content-Length: 9999999999",
  "Content-Length: -1",
  "Transfer-Encoding: chunked",
  "Transfer-Encoding: gzip, chunked",
  "Expect: 100-continue",
  "Expect: miracles",
  "Upgrade: websocket",
  "Connection: upgrade",
  "Connection: close",
  "Host: other",
  ": empty",
  "No colon",
  " Folded: x",
  `X-Long: ${"a".repeat(20_000)}`,
);

const bodies = fc.constantFrom("", "{}", '{"maxResults":1}', "0\r\n\r\n", "2\r\n{}\r\n0\r\n\r\n");

/** A request that is nearly one, as bytes. */
const nearly = fc
  .tuple(
    fc.constantFrom(...heads),
    fc.array(headers, { maxLength: 5 }),
    fc.option(fc.constantFrom("Content-Length: 2", "Transfer-Encoding: chunked"), { nil: "X: x" }),
    bodies,
  )
  .map(([head, more, framing, body]) =>
    Buffer.from(`${[...head, ...more, framing].join("\r\n")}\r\n\r\n${body}`, "latin1"),
  );

const special = fc.constantFrom(
  "\r\n",
  "\n",
  "\r",
  "\0",
  ":",
  " ",
  "\r\n\r\n",
  "\xff\xfe",
  "HTTP/1.1",
);

const inserted = fc.oneof(
  special.map((text) => Buffer.from(text, "latin1")),
  fc.uint8Array({ maxLength: 20 }).map((bytes) => Buffer.from(bytes)),
);

/** Takes out up to a few bytes somewhere, and puts others in. */
const edit = fc.tuple(fc.double({ min: 0, max: 1, noNaN: true }), fc.nat(8), inserted);

const edited = fc.tuple(nearly, fc.array(edit, { maxLength: 4 })).map(([request, edits]) =>
  edits.reduce<Buffer>((bytes, [part, count, more]) => {
    const at = Math.floor(bytes.length * part);
    return Buffer.concat([bytes.subarray(0, at), more, bytes.subarray(at + count)]);
  }, request),
);

/** What comes over connections to a web server that is no HTTP request, or hardly one. */
export const malformedHttp: fc.Arbitrary<Buffer> = fc.oneof(
  { weight: 9, arbitrary: edited },
  { weight: 1, arbitrary: fc.uint8Array({ maxLength: 500 }).map((bytes) => Buffer.from(bytes)) },
);
