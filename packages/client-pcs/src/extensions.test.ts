import { expect, test } from "vitest";
import { recordingServer, testClient } from "../testing/recording-server.ts";
import { ListClustersCommand, type RuntimeExtension } from "./index.ts";

test("an extension changes Region and credentials before the client is ready", async () => {
  const { calls, endpoint } = await recordingServer({ body: { clusters: [] } });
  const extension: RuntimeExtension = {
    configure(configuration) {
      configuration.setRegion(() => Promise.resolve("sa-east-1"));
      configuration.setCredentials({ accessKeyId: "AKIDEXTENSION", secretAccessKey: "none" });
    },
  };
  const client = testClient({ endpoint, extensions: [extension] });
  await client.send(new ListClustersCommand());
  expect(await client.config.region()).toBe("sa-east-1");
  expect(calls[0]?.headers.authorization).toMatch(/=AKIDEXTENSION\/\d{8}\/sa-east-1\/pcs\//);
});
