import { readdirSync, readFileSync } from "node:fs";
import ts from "typescript";
import { expect, test } from "vitest";
import table from "../../model/pcs-shapes.json" with { type: "json" };

const folder = new URL(".", import.meta.url);

const sources = readdirSync(folder)
  .filter((file) => !file.endsWith(".test.ts"))
  .map((file) =>
    ts.createSourceFile(
      file,
      readFileSync(new URL(file, folder), "utf8"),
      ts.ScriptTarget.Latest,
      true,
    ),
  );

const statements = sources.flatMap((source) => [...source.statements]);

type Member = ts.PropertySignature | ts.PropertyDeclaration;

/** A member as the table shows it: its type without `| undefined`, and whether it must be given. */
const rowOf = (member: Member): [string, string[]] => [
  member.name.getText(),
  [
    member.type?.getText().replace(/ \| undefined$/, "") ?? "",
    ...(member.questionToken ? [] : ["required"]),
  ],
];

const interfaces = new Map(
  statements
    .filter(ts.isInterfaceDeclaration)
    .map(({ name, members }) => [
      name.text,
      Object.fromEntries(members.filter(ts.isPropertySignature).map(rowOf)),
    ]),
);

const hasModifiers = ({ modifiers }: ts.PropertyDeclaration) => modifiers !== undefined;

const exceptions = new Map(
  statements.filter(ts.isClassDeclaration).map(({ name, members }) => [
    name?.text,
    Object.fromEntries(
      members
        .filter(ts.isPropertyDeclaration)
        .filter((member) => !hasModifiers(member))
        .map(rowOf),
    ),
  ]),
);

/** Of the marks in the table only this one shows in a type. */
const typed = (members: Record<string, string[]>) =>
  Object.fromEntries(
    Object.entries(members).map(([name, [type = "", ...marks]]) => [
      name,
      [type, ...marks.filter((mark) => mark === "required")],
    ]),
  );

test.each(Object.entries(table.structures))("%s has the model's members", (name, members) => {
  expect(interfaces.get(name)).toEqual(typed(members));
});

test.each(Object.entries(table.exceptions))("%s has the model's members", (name, { members }) => {
  const { message: inherited, ...own } = typed(members);
  expect(inherited).toEqual(["string", "required"]);
  expect(exceptions.get(name)).toEqual(own);
});

test("every member that may be missing says so in its type", () => {
  const members = statements
    .filter((node) => ts.isInterfaceDeclaration(node) || ts.isClassDeclaration(node))
    .flatMap((node) => [...node.members])
    .filter((member) => ts.isPropertySignature(member) || ts.isPropertyDeclaration(member))
    .filter((member) => !ts.isPropertyDeclaration(member) || !hasModifiers(member));
  expect(members.length).toBeGreaterThan(250);
  for (const member of members) expect(member.type?.getText()).toMatch(/ \| undefined$/);
});
