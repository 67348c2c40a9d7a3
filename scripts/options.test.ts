import { resolve } from "node:path";
import { describe, expect, test } from "vitest";
import { parseOptions } from "./options.mjs";

const refusal = (...args: string[]) => {
  const parsed = parseOptions(args);
  return parsed.ok ? undefined : parsed.sentence;
};

describe("the options of npm start", () => {
  test("have defaults", () => {
    expect(parseOptions([])).toEqual({
      ok: true,
      options: {
        port: 3000,
        host: "127.0.0.1",
        dataDir: resolve(".data"),
        aws: false,
        help: false,
      },
    });
  });

  test.each([[["--port", "4399", "--data-dir", "x"]], [["--port=4399", "--data-dir=x"]]])(
    "are read in both spellings: %j",
    (args) => {
      expect(parseOptions(args)).toMatchObject({ options: { port: 4399, dataDir: resolve("x") } });
    },
  );

  test("take an address with brackets as it is meant", () => {
    expect(parseOptions(["--host", "[::1]"])).toMatchObject({ options: { host: "::1" } });
  });

  test("ask for help before anything else can be wrong", () => {
    expect(parseOptions(["--help", "--nonsense"])).toMatchObject({ options: { help: true } });
  });

  test.each(["x", "65536", "-1", "3000.5", "1e3", ""])("refuse the port “%s”", (port) => {
    expect(refusal(`--port=${port}`)).toMatch(/^--port (must be a number|needs a value)/);
  });

  test("refuse a value that is missing", () => {
    expect(refusal("--data-dir")).toBe("--data-dir needs a value.");
    expect(refusal("--data-dir", "--port")).toBe("--data-dir needs a value.");
  });

  test.each(["0.0.0.0", "::", "192.168.1.4", "example.com"])(
    "refuse to open the console to others on %s",
    (host) => {
      expect(refusal("--host", host)).toContain(`it may not listen on ${host}.`);
    },
  );

  test("lead to AWS instead of the sandbox", () => {
    expect(parseOptions(["--aws", "--port", "4399"])).toMatchObject({
      options: { aws: true, port: 4399 },
    });
  });

  test("name what is unknown", () => {
    expect(refusal("--prot", "1")).toMatch(/^There is no option --prot\.\n\nUsage: /);
    expect(refusal("--toString")).toContain("no option --toString.");
    // What is left of `npm start --port 4399`, where npm takes the option for its own.
    expect(refusal("4399")).toContain("npm start -- --port 4399");
  });
});
