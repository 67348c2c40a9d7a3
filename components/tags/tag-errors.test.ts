import { describe, expect, it } from "vitest";
import { tagErrors } from "./tag-errors.ts";

const row = (key: string, value = "", more: object = {}) => ({ key, value, ...more });

const keyErrors = (...rows: Parameters<typeof tagErrors>[0]) =>
  tagErrors(rows).map(({ key }) => key);

const empty = "Enter a key.";
const reserved = "Keys that start with “aws:” belong to AWS: choose another key.";
const characters = "Use letters, digits, spaces and _ . : / = + - @ only.";
const repeated = "Another tag has this key. Keys are told apart by case, too.";
const tooLong = (length: number) => `A key has at most 128 characters: this one has ${length}.`;

describe("keys", () => {
  it("may not be empty, but only once touched", () => {
    expect(keyErrors(row("", "", { touched: false }))).toEqual([undefined]);
    expect(keyErrors(row("", "", { touched: true }))).toEqual([empty]);
    expect(keyErrors(row("  ", "", { touched: true }))).toEqual([empty]);
  });

  it.each(["aws:team", "AWS:team", "aWs:"])("may not begin with aws: in any case: %s", (key) => {
    expect(keyErrors(row(key))).toEqual([reserved]);
  });

  it.each(["a,b", "a;b", "<b>", "a\tb", "a\nb", "naïve!", "🚀"])(
    "refuse other characters: %j",
    (key) => {
      expect(keyErrors(row(key))).toEqual([characters]);
    },
  );

  it.each(["Kosten stelle", "プロジェクト", "a_b.c:d/e=f+g-h@i", " blanks ", "naïve", "x\u00a0y"])(
    "take letters, separators and numbers of any script: %j",
    (key) => {
      expect(keyErrors(row(key))).toEqual([undefined]);
    },
  );

  it("have at most 128 characters, counted as people count them", () => {
    expect(keyErrors(row("k".repeat(128)))).toEqual([undefined]);
    expect(keyErrors(row("k".repeat(129)))).toEqual([tooLong(129)]);
    expect(keyErrors(row("𐐷".repeat(128)))).toEqual([undefined]);
  });

  it("are unique, told apart by case", () => {
    expect(keyErrors(row("team"), row("Team"))).toEqual([undefined, undefined]);
    expect(keyErrors(row("team"), row("team"))).toEqual([repeated, repeated]);
    expect(keyErrors(row("team"), row("team "))).toEqual([undefined, undefined]);
  });

  it("of rows that will be removed do not count as used", () => {
    const removed = row("team", "", { existing: true, removed: true });
    expect(keyErrors(removed, row("team"))).toEqual([undefined, undefined]);
  });

  it("that are there already are not to blame for a second one", () => {
    expect(keyErrors(row("team", "", { existing: true }), row("team"))).toEqual([
      undefined,
      repeated,
    ]);
  });

  it("are refused for the first of: aws:, characters, length, repetition", () => {
    const long = "k".repeat(129);
    expect(keyErrors(row(`aws:,${long}`))).toEqual([reserved]);
    expect(keyErrors(row(`,${long}`))).toEqual([characters]);
    expect(keyErrors(row(long), row(long))).toEqual([tooLong(129), tooLong(129)]);
    expect(keyErrors(row("aws:a"), row("aws:a"))).toEqual([reserved, reserved]);
    expect(keyErrors(row(""), row(""))).toEqual([empty, empty]);
  });
});

describe("values", () => {
  const valueErrors = (value: string, more = {}) => tagErrors([row("k", value, more)])[0]?.value;

  it.each(["", " ", "  both ends  ", "Größe 10 µ", "価値", "a=b"])("may be %j", (value) => {
    expect(valueErrors(value)).toBeUndefined();
  });

  it("refuse other characters before they are too long", () => {
    expect(valueErrors("a,b")).toBe(characters);
    expect(valueErrors(`,${"v".repeat(300)}`)).toBe(characters);
  });

  it("have at most 256 characters", () => {
    expect(valueErrors("v".repeat(256))).toBeUndefined();
    expect(valueErrors("v".repeat(257))).toBe(
      "A value has at most 256 characters: this one has 257.",
    );
  });

  it("of rows that will be removed are not looked at", () => {
    expect(valueErrors("a,b", { removed: true })).toBeUndefined();
  });
});

describe("the tag policy", () => {
  const policy = { required: [{ key: "owner" }, { key: "stage", values: ["test", "prod"] }] };
  const refusal = (key: string, value: string | undefined, more = {}) =>
    tagErrors([{ key, value, ...more }], policy)[0]?.value;
  const allowed = "The tag policy of this console allows for “stage”: test, prod.";
  const wanted = "The tag policy of this console wants a value for “owner”.";

  it("wants a value that is allowed", () => {
    expect(refusal("stage", "prod")).toBeUndefined();
    expect(refusal("stage", "Prod")).toBe(allowed);
    expect(refusal("owner", "me")).toBeUndefined();
    expect(refusal("owner", " ")).toBe(wanted);
    expect(refusal("Owner", "")).toBeUndefined();
  });

  it("comes after the rules of AWS", () => {
    expect(refusal("stage", "a;b")).toBe(characters);
  });

  it("lets a proposed row be empty until a save is tried", () => {
    expect(refusal("owner", undefined, { touched: false })).toBeUndefined();
    expect(refusal("owner", undefined, { touched: true })).toBe(wanted);
  });
});
