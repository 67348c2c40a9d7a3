import { describe, expect, it } from "vitest";
import { z } from "zod";
import { getPreference, setPreference } from "./preferences.ts";
import { engines, useDatabase } from "./testing/engines.ts";

const columns = z.object({ columns: z.array(z.string()), density: z.enum(["compact", "roomy"]) });

describe.each(engines)("preferences in %s", (_name, engine) => {
  useDatabase(engine);

  it("remembers what a person chose last", async () => {
    const chosen = { columns: ["name", "größe"], density: "compact" as const };
    expect(await getPreference("ann", "clusters", columns)).toEqual({ ok: true, value: undefined });
    expect((await setPreference("ann", "clusters", { density: "roomy", columns: [] })).ok).toBe(
      true,
    );
    expect((await setPreference("ann", "clusters", chosen)).ok).toBe(true);
    expect(await getPreference("ann", "clusters", columns)).toEqual({ ok: true, value: chosen });
    expect(await getPreference("bob", "clusters", columns)).toEqual({ ok: true, value: undefined });
  });

  it.each([["text"], [7], [true], [["a"]], [{}]])("keeps %j as it is", async (value) => {
    await setPreference("ann", "any", value);
    expect(await getPreference("ann", "any", z.json())).toEqual({ ok: true, value });
  });

  it("forgets what no longer fits", async () => {
    await setPreference("ann", "clusters", { columns: "all" });
    expect(await getPreference("ann", "clusters", columns)).toEqual({ ok: true, value: undefined });
  });
});
