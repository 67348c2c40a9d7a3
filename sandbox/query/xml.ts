import { XmlNode, XmlText } from "@aws-sdk/xml-builder";

/** A list whose elements have a name of their own, unlike those of the service's other lists. */
export class NamedList {
  readonly element: string;
  readonly texts: string[];

  constructor(element: string, texts: string[]) {
    this.element = element;
    this.texts = texts;
  }
}

/** What an answer says; members without a value are left out. */
type XmlValue = string | number | boolean | XmlValue[] | NamedList | XmlObject | undefined;
export type XmlObject = { [name: string]: XmlValue };

/** How a service calls the elements of its lists: EC2 `item`, IAM and STS `member`. */
export type ListElement = "item" | "member";

/** XML 1.0, section 2.2: these cannot be in a document, however they are written. */
const forbidden = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|\p{Surrogate}/gu;

function nodeOf(name: string, value: XmlValue, element: string): XmlNode {
  if (value instanceof NamedList) return nodeOf(name, value.texts, value.element);
  if (Array.isArray(value)) {
    return new XmlNode(
      name,
      value.map((item) => nodeOf(element, item, element)),
    );
  }
  if (typeof value === "object") return new XmlNode(name, childrenOf(value, element));
  const text = String(value).replaceAll(forbidden, "\ufffd");
  return new XmlNode(name, text === "" ? [] : [new XmlText(text)]);
}

const childrenOf = (object: XmlObject, element: string) =>
  Object.entries(object)
    .filter(([, value]) => value !== undefined)
    .map(([name, value]) => nodeOf(name, value, element));

/** A document with one root. */
export function xmlDocument(
  root: string,
  content: XmlObject,
  { namespace, element }: { namespace?: string; element: ListElement },
): string {
  const node = nodeOf(root, content, element);
  if (namespace !== undefined) node.addAttribute("xmlns", namespace);
  return `<?xml version="1.0" encoding="UTF-8"?>\n${node.toString()}`;
}
