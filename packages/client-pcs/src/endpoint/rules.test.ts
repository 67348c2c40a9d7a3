import { getEndpointFromInstructions } from "@smithy/core/endpoints";
import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import table from "../../model/pcs-shapes.json" with { type: "json" };
import { recordingServer, testClient, testConfig } from "../../testing/recording-server.ts";
import { ListClustersCommand } from "../commands/cluster.ts";
import { PCSClient, type PCSClientConfig } from "../index.ts";
import { type EndpointParameters } from "./parameters.ts";
import { defaultEndpointResolver } from "./resolver.ts";

const urlFor = (parameters: EndpointParameters) => defaultEndpointResolver(parameters).url.href;

describe("the model's cases", () => {
  test.each(table.endpoints)("%o", ({ url, ...parameters }) => {
    if (url === undefined) expect(() => urlFor(parameters)).toThrow();
    else expect(urlFor(parameters)).toBe(new URL(url).href);
  });
});

describe("what the model has no cases for", () => {
  test.each([
    ["us-isof-south-1", "https://pcs.us-isof-south-1.csp.hci.ic.gov/"],
    ["eu-isoe-west-1", "https://pcs.eu-isoe-west-1.cloud.adc-e.uk/"],
    ["eusc-de-east-1", "https://pcs.eusc-de-east-1.amazonaws.eu/"],
    ["mars-north-1", "https://pcs.mars-north-1.amazonaws.com/"],
  ])("the Region %s", (Region, url) => {
    expect(urlFor({ Region })).toBe(url);
  });

  test("a failure says what contradicts what", () => {
    const Endpoint = "https://example.com";
    expect(() => urlFor({ Endpoint, UseFIPS: true })).toThrow(/own and the FIPS endpoint/);
    expect(() => urlFor({ Endpoint, UseDualStack: true })).toThrow(/own and the dual-stack/);
    expect(() => urlFor({})).toThrow(/No Region/);
  });
});

describe("a client", () => {
  beforeEach(() => {
    vi.stubEnv("AWS_CONFIG_FILE", "/nonexistent");
    vi.stubEnv("AWS_SHARED_CREDENTIALS_FILE", "/nonexistent");
  });
  afterEach(() => vi.unstubAllEnvs());

  async function endpointOf(config: PCSClientConfig) {
    const client = new PCSClient({ ...testConfig, ...config });
    const endpoint = await getEndpointFromInstructions({}, ListClustersCommand, client.config);
    return endpoint.url.href;
  }

  test("goes to the Region's endpoint", async () => {
    expect(await endpointOf({})).toBe("https://pcs.eu-central-1.amazonaws.com/");
  });

  test("takes FIPS and dual-stack from its options", async () => {
    const config = { useFipsEndpoint: true, useDualstackEndpoint: true };
    expect(await endpointOf(config)).toBe("https://pcs-fips.eu-central-1.api.aws/");
  });

  test("takes Region, FIPS and dual-stack from the environment", async () => {
    vi.stubEnv("AWS_REGION", "us-west-2");
    vi.stubEnv("AWS_USE_FIPS_ENDPOINT", "true");
    vi.stubEnv("AWS_USE_DUALSTACK_ENDPOINT", "true");
    expect(await endpointOf({ region: undefined })).toBe("https://pcs-fips.us-west-2.api.aws/");
  });

  test("goes to AWS_ENDPOINT_URL_PCS rather than to AWS_ENDPOINT_URL", async () => {
    const { calls, endpoint } = await recordingServer({ body: { clusters: [] } });
    vi.stubEnv("AWS_ENDPOINT_URL", "http://127.0.0.1:9");
    vi.stubEnv("AWS_ENDPOINT_URL_PCS", endpoint);
    await testClient({}).send(new ListClustersCommand());
    expect(calls).toHaveLength(1);
  });

  test("goes to AWS_ENDPOINT_URL when nothing is said about PCS", async () => {
    const { calls, endpoint } = await recordingServer({ body: { clusters: [] } });
    vi.stubEnv("AWS_ENDPOINT_URL", endpoint);
    await testClient({}).send(new ListClustersCommand());
    expect(calls).toHaveLength(1);
  });

  test("keeps the path of an endpoint of one's own", async () => {
    const { calls, endpoint } = await recordingServer({ body: { clusters: [] } });
    await testClient({ endpoint: `${endpoint}/behind/a/proxy` }).send(new ListClustersCommand());
    expect(calls[0]?.url).toBe("/behind/a/proxy/");
  });
});
