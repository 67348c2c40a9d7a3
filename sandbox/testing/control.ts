import { z } from "zod";

const calls = z.array(
  z.strictObject({
    time: z.iso.datetime(),
    service: z.string().nullable(),
    operation: z.string().nullable(),
    accessKeyId: z.string().nullable(),
    httpStatus: z.number().nullable(),
    errorCode: z.string().nullable(),
    session: z
      .strictObject({
        arn: z.string(),
        sourceIdentity: z.string().nullable(),
        tags: z.record(z.string(), z.string()),
      })
      .nullable(),
  }),
);

/** The side channel of a sandbox, with its answers as they are (docs/sandbox.md). */
export function control(endpoint: string) {
  const ask = async (method: string, path: string, body?: string) => {
    const url = new URL(`/_sandbox/${path}`, endpoint);
    const response = await fetch(url, { method, ...(body !== undefined && { body }) });
    const json: unknown = await response.json();
    return { status: response.status, json };
  };
  return {
    get: (path: string) => ask("GET", path),
    post: (path: string, body: unknown = {}) => ask("POST", path, JSON.stringify(body)),
    postText: (path: string, body: string) => ask("POST", path, body),
    delete: (path: string) => ask("DELETE", path),
    calls: async (query = "") => calls.parse((await ask("GET", `calls${query}`)).json),
  };
}
