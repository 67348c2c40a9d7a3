import type { Received } from "#sandbox/http/service.ts";

/** The parameters of a request in the query protocol; the last of equal names counts. */
export type Form = ReadonlyMap<string, string>;

const formType = /^application\/x-www-form-urlencoded *(;|$)/i;

/** Reads a request of the query protocol; undefined when it is none: POST /, form-encoded. */
export function readForm({ method, url, headers, body }: Received): Form | undefined {
  if (method !== "POST" || url !== "/" || !formType.test(headers["content-type"] ?? "")) {
    return undefined;
  }
  return new Map(new URLSearchParams(body.toString("utf8")));
}

/** Parameters as an object: `Filter.1.Value.2` is `{ Filter: [{ Value: [, …] }] }`. */
export type Parameters = { [name: string]: Parameter };
export type Parameter = string | Parameter[] | Parameters;

type Tree = Map<string, Tree> & { text?: string };

/** Deeper names mean nothing to any operation here. */
const deepest = 8;

function treeOf(form: Form): Tree {
  const root: Tree = new Map();
  for (const [name, text] of form) {
    let place = root;
    for (const part of name.split(".", deepest)) {
      const next: Tree = place.get(part) ?? new Map();
      place.set(part, next);
      place = next;
    }
    place.text = text;
  }
  return root;
}

const isNumber = (text: string) => /^[1-9]\d{0,8}$/.test(text);

/** IAM and STS put `member` between a list and its numbers, EC2 does not. */
const listOf = (tree: Tree): Tree | undefined => {
  const only = tree.size === 1 ? tree.get("member") : undefined;
  const list = only ?? tree;
  return list.size > 0 && [...list.keys()].every(isNumber) ? list : undefined;
};

function valueOf(tree: Tree): Parameter {
  if (tree.size === 0) return tree.text ?? "";
  const list = listOf(tree);
  if (!list) return objectOf(tree);
  return [...list].sort(([a], [b]) => Number(a) - Number(b)).map(([, item]) => valueOf(item));
}

const objectOf = (tree: Tree): Parameters =>
  Object.fromEntries([...tree].map(([name, value]) => [name, valueOf(value)]));

/** The parameters of an operation: without those that say which operation it is. */
export function parametersOf(form: Form): Parameters {
  const tree = treeOf(form);
  tree.delete("Action");
  tree.delete("Version");
  return objectOf(tree);
}
