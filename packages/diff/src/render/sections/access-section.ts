import { grouped } from "@cloister/proof";
import { commas, say, type List, type Text } from "@cloister/texts";
import type {
  AccessChange,
  AccessUse,
  AdmittedChange,
  BecomingChange,
  Difference,
} from "../../difference.ts";
import { row, type ContentOptions, type Row } from "../content.ts";
import { code, codes, someOf } from "../some-of.ts";

/** Whom policies let in, who may use what with a row for each principal and direction, and who may become whom. */
export function accessRows(difference: Difference, options: ContentOptions): readonly Row[] {
  const { access, becoming, admitted } = difference;
  const ofOne = grouped(access, ({ principal, change }) => JSON.stringify([principal, change]));
  return [
    ...admitted.map((one) => admittedRow(one, options)),
    ...[...ofOne.values()].map((changes) => accessRow(changes, options)),
    ...becoming.map(becomingRow),
  ];
}

type Some<T> = readonly [T, ...T[]];

function accessRow(changes: Some<AccessChange>, options: ContentOptions): Row {
  const [{ principal, change, only }] = changes;
  const byUse = grouped(together(changes), ({ use }) => use);
  const said = {
    who: principal,
    uses: commas(
      [...byUse.values()].map((ones) =>
        only === undefined || options.isFull
          ? useText(ones, options)
          : usesText(ones[0].use, commas([String(ones.length)])),
      ),
    ),
  };
  const text =
    only === "after"
      ? say("`{{who}}`, new: {{uses}}", said)
      : only === "before"
        ? say("`{{who}}`, gone: {{uses}}", said)
        : say("`{{who}}`: {{uses}}", said);
  return row(change === "gained" ? "+" : change === "lost" ? "-" : "?", text, { most: 1 });
}

/** What is said in one word: both uses of the same thing, as far as each other. */
type Use = AccessUse | "read and write" | "use";

type Shown = Omit<AccessChange, "use"> & { readonly use: Use };

function together(changes: readonly AccessChange[]): readonly Shown[] {
  const alike = grouped(changes, ({ resource, before, after }) =>
    JSON.stringify([resource, before, after]),
  );
  return [...alike.values()].flatMap((ones): readonly Shown[] => {
    const [first, second] = ones;
    if (second === undefined) return ones;
    if (first.use === "read" && second.use === "write") {
      return [{ ...first, use: "read and write" }];
    }
    if (first.use === "decrypt" && second.use === "encrypt") return [{ ...first, use: "use" }];
    return ones;
  });
}

function useText(changes: Some<Shown>, options: ContentOptions): Text {
  const items = changes.map((one): Text => {
    const hint = extentText(one);
    const what = code(one.resource);
    return hint === undefined ? what : say("{{what}} ({{hint}})", { what, hint });
  });
  return usesText(changes[0].use, someOf(items, options, 2));
}

function usesText(use: Use, items: List): Text {
  switch (use) {
    case "read and write":
      return say("read and write {{items}}", { items });
    case "use":
      return say("use {{items}}", { items });
    case "read":
      return say("read {{items}}", { items });
    case "write":
      return say("write {{items}}", { items });
    case "query":
      return say("query in {{items}}", { items });
    case "open":
      return say("open {{items}}", { items });
    case "decrypt":
      return say("decrypt with {{items}}", { items });
    case "encrypt":
      return say("encrypt with {{items}}", { items });
  }
}

/** What the mark does not tell: neither all nor nothing. */
function extentText({ use, before, after }: Shown): Text | undefined {
  if (after === "unknown") {
    return before === "none" ? say("not known now; not at all before") : say("not known now");
  }
  if (before === "unknown") {
    return after === "none" ? say("not at all now; not known before") : say("not known before");
  }
  if (use === "open") {
    if (after === "inside") return say("only from inside its VPC");
    return before === "inside" && after === "all" ? say("now from anywhere") : undefined;
  }
  if (after === "some") {
    return before === "none" ? say("some objects") : say("only some objects now");
  }
  if (before !== "some") return undefined;
  return after === "none" ? say("some objects") : say("all objects, not only some");
}

function becomingRow({ change, principal, role }: BecomingChange): Row {
  return change === "gained"
    ? row("+", say("`{{who}}` may become `{{role}}` now", { who: principal, role }))
    : row("-", say("`{{who}}` may no longer become `{{role}}`", { who: principal, role }));
}

function admittedRow(one: AdmittedChange, options: ContentOptions): Row {
  const { change, resource, conditional } = one;
  const said = { resource, whom: whomText(one), actions: someOf(codes(one.actions), options) };
  const text =
    change === "gained"
      ? say("the policy of `{{resource}}` lets in {{whom}}: {{actions}}", said)
      : say("the policy of `{{resource}}` no longer lets in {{whom}}: {{actions}}", said);
  return row(
    change === "gained" ? "!" : "✓",
    conditional ? say("{{text}}, under conditions", { text }) : text,
  );
}

function whomText({ whom, name }: AdmittedChange): Text {
  switch (whom) {
    case "everybody":
      return say("everybody");
    case "others":
      return say("everybody but {{names}}", { names: name });
    case "account":
      return say("the whole of account `{{account}}`", { account: name });
    case "principal":
      return say("`{{name}}`, which is not in the topology", { name });
    case "service":
      return say("service `{{name}}`", { name });
    case "federated":
      return say("identity provider `{{name}}`", { name });
  }
}
