import { once } from "node:events";
import { createServer } from "node:http";
import { PCS } from "@aws-sdk/client-pcs";
import { expect, it } from "vitest";
import { clientConfig } from "./client-config.ts";

const credentials = { accessKeyId: "AKIAEXAMPLE", secretAccessKey: "no-secret" };

it("gives up on an AWS that takes a call and does not answer", async () => {
  const silent = createServer(() => undefined).listen(0, "127.0.0.1");
  await once(silent, "listening");
  const address = silent.address();
  const port = typeof address === "object" ? (address?.port ?? 0) : 0;
  const config = clientConfig({ region: "us-east-1" }, {});
  const client = new PCS({
    ...{ ...config, credentials, endpoint: `http://127.0.0.1:${port}`, maxAttempts: 1 },
    // As in the console, but for less patience.
    requestHandler: { ...config.requestHandler, requestTimeout: 50 },
  });
  await expect(client.listClusters({})).rejects.toMatchObject({ name: "TimeoutError" });
  client.destroy();
  silent.closeAllConnections();
  silent.close();
});
