/** An element of an XML document. */
export interface Element {
  readonly name: string;
  readonly attributes: ReadonlyMap<string, string>;
  readonly children: (Element | string)[];
}

const entities: Readonly<Record<string, string>> = {
  amp: "&",
  lt: "<",
  gt: ">",
  quot: '"',
  apos: "'",
};
const forbidden = /[^\t\n\r -\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/u;

/** Reads XML without a prologue. Throws at the first thing that is not well-formed. */
export function parseXml(text: string): Element {
  if (forbidden.test(text)) throw new Error("A character is forbidden.");
  const root: Element = { name: "", attributes: new Map(), children: [] };
  const open = [root];
  const token = /<\/([\w:-]+)\s*>|<([\w:-]+)((?:\s+[\w:-]+="[^"<]*")*)\s*(\/?)>|([^<]+)/gy;
  while (token.lastIndex < text.length) {
    const { lastIndex } = token;
    const [all, closes, opens, attributes = "", isEmpty, content] = token.exec(text) ?? [];
    const top = open.at(-1);
    if (all === undefined || top === undefined)
      throw new Error(`Not XML: ${text.slice(lastIndex, lastIndex + 80)}`);
    if (content !== undefined) top.children.push(read(content));
    if (closes !== undefined && open.pop()?.name !== closes)
      throw new Error(`</${closes}> closes nothing.`);
    if (opens !== undefined) {
      const element: Element = { name: opens, attributes: attributesIn(attributes), children: [] };
      top.children.push(element);
      if (isEmpty === "") open.push(element);
    }
  }
  const [element, ...more] = root.children.filter(
    (child) => typeof child !== "string" || child.trim() !== "",
  );
  if (open.length !== 1 || typeof element !== "object" || more.length > 0)
    throw new Error("There is no one root.");
  return element;
}

/** The element and all in it. */
export function* elementsIn(element: Element): Generator<Element> {
  yield element;
  for (const child of element.children) if (typeof child !== "string") yield* elementsIn(child);
}

/** All text in an element. */
export function textIn({ children }: Element): string {
  return children.map((child) => (typeof child === "string" ? child : textIn(child))).join("");
}

function attributesIn(text: string): ReadonlyMap<string, string> {
  const found = new Map<string, string>();
  for (const [, name = "", value = ""] of text.matchAll(/([\w:-]+)="([^"]*)"/g)) {
    if (found.has(name)) throw new Error(`${name} is given twice.`);
    found.set(name, read(value));
  }
  return found;
}

function read(text: string): string {
  return text.replace(/&([^;]*);?/g, (_, name: string) => {
    const character = entities[name];
    if (character === undefined) throw new Error(`&${name} is no entity.`);
    return character;
  });
}
