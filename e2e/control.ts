import type { APIRequestContext } from "@playwright/test";
import { expect } from "./fixtures.ts";

type Control = (path: string, body: object) => Promise<void>;

/** The sandbox's side channel: how tests make happen what only AWS can do. */
export const controlOf =
  (request: APIRequestContext, endpoint: string): Control =>
  async (path, data) => {
    const answer = await request.post(`${endpoint}/_sandbox/${path}`, { data });
    expect(answer.status(), await answer.text()).toBeLessThan(300);
  };
