import { parseXML } from "@aws-sdk/xml-builder";
import fc from "fast-check";
import { expect, test } from "vitest";
import { xmlDocument } from "#sandbox/query/xml.ts";

test("lists have elements of their own, members without a value are left out", () => {
  const content = {
    requestId: "r",
    vpcSet: [{ vpcId: "vpc-1", name: undefined }, { isDefault: true }],
  };
  expect(xmlDocument("R", content, { namespace: "urn:n", element: "item" })).toBe(
    '<?xml version="1.0" encoding="UTF-8"?>\n<R xmlns="urn:n"><requestId>r</requestId>' +
      "<vpcSet><item><vpcId>vpc-1</vpcId></item><item><isDefault>true</isDefault></item></vpcSet></R>",
  );
});

test("an empty list and an empty text are empty elements", () => {
  const xml = xmlDocument("R", { roles: [], reason: "" }, { element: "member" });
  expect(xml).toContain("<R><roles/><reason/></R>");
});

test("any text comes out as it went in, but for characters that XML cannot have", () => {
  fc.assert(
    fc.property(fc.string({ unit: "binary", minLength: 1 }), (text) => {
      const xml = xmlDocument("R", { text: `<${text}>` }, { element: "item" });
      const parsed: unknown = parseXML(xml);
      const expected = text.replaceAll(
        /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g,
        "\ufffd",
      );
      expect(parsed).toMatchObject({ R: { text: `<${expected}>` } });
    }),
  );
});
