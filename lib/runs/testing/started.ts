import { afterAll, beforeAll } from "vitest";
import type { OperationContext } from "#lib/pcs/operation.ts";
import { type RunningSandbox, startTestSandbox } from "./sandbox.ts";
import { localContext, specifications } from "./specification.ts";

type Started = {
  sandbox: RunningSandbox;
  context: OperationContext;
  specify: Awaited<ReturnType<typeof specifications>>;
};

/** Gives the tests of a file a sandbox of their own, a person on it, and specifications that it can carry out. */
export function sandboxForTests(): () => Started {
  let started: Started | undefined;
  beforeAll(async () => {
    const sandbox = await startTestSandbox();
    const context = localContext();
    started = { sandbox, context, specify: await specifications(context) };
  });
  afterAll(() => started?.sandbox.stop());
  return () => {
    if (!started) throw new Error("There is no sandbox outside a test.");
    return started;
  };
}
