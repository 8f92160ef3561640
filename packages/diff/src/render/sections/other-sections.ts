import { grouped } from "@cloister/proof";
import { commas, say, type Text } from "@cloister/texts";
import type { AccountChange, CostChange, Difference, FindingChange } from "../../difference.ts";
import { row, type ContentOptions, type Row } from "../content.ts";
import { codes, someOf } from "../some-of.ts";

export function accountRows({ accounts }: Difference): readonly Row[] {
  return accounts.map((one) => row(accountMarks[one.change], accountText(one)));
}

const accountMarks = { added: "+", removed: "-", renamed: "!", moved: "!" } as const;

function accountText(one: AccountChange): Text {
  const { name, id } = one;
  switch (one.change) {
    case "added":
      return say("account `{{name}}` ({{id}}) is new", { name, id });
    case "removed":
      return say("account `{{name}}` ({{id}}) is gone, with all that the topology made there", {
        name,
        id,
      });
    case "renamed":
      return say(
        "account {{id}} is called `{{name}}` now and was `{{from}}`: its stacks have that in their names, so that all of them are made anew",
        { id, name, from: one.from },
      );
    case "moved":
      return say("`{{name}}` is account {{id}} now and was {{from}}", { name, id, from: one.from });
  }
}

export function startRows({ starts }: Difference): readonly Row[] {
  return starts.map(({ studio, after, reasons }) => {
    const notes = reasons.slice(0, 2);
    switch (after) {
      case "allowed":
        return row("✓", say("Studio `{{studio}}` starts now", { studio }), {
          notes: notes.map((reason) => say("before: {{reason}}", { reason })),
        });
      case "denied":
        return row("✗", say("Studio `{{studio}}` no longer starts", { studio }), { notes });
      case "unknown":
        return row("?", say("Whether Studio `{{studio}}` starts is no longer known", { studio }), {
          notes,
        });
    }
  });
}

export function costRows({ cost }: Difference, options: ContentOptions): readonly Row[] {
  const { before, after, difference, items, asOf } = cost;
  if (items.length === 0) return [];
  const kinds = commas(items.map(costText));
  if (before === undefined || after === undefined || difference === undefined) {
    return [row("?", say("not known, because a price is not: {{items}}", { items: kinds }))];
  }
  const text = say("an estimate, {{before}} → {{after}} USD a month, {{difference}}: {{items}}", {
    before: money(before),
    after: money(after),
    difference: signed(difference),
    items: kinds,
  });
  const note = say("An estimate by prices of {{asOf}}, without traffic, storage and queries.", {
    asOf,
  });
  return [row("~", text, { notes: options.isFull ? [note] : [], most: 1 })];
}

function costText({ kind, before, after, difference }: CostChange): Text {
  const said = { kind, before, after };
  return difference === undefined
    ? say("{{kind}} {{before}} → {{after}}", said)
    : say("{{kind}} {{before}} → {{after}} ({{difference}})", {
        ...said,
        difference: signed(difference),
      });
}

/** Dollars with two digits after the point. */
export function money(amount: number): string {
  return amount.toFixed(2);
}

/** With a sign, which is what counts. */
export function signed(amount: number): string {
  return `${amount < 0 ? "−" : "+"}${money(Math.abs(amount))}`;
}

/** What appears, one by one; what goes, by code. */
export function findingRows({ findings }: Difference, options: ContentOptions): readonly Row[] {
  const of = (change: FindingChange["change"]) => findings.filter((one) => one.change === change);
  const gone = of("disappears");
  const accepted = of("silenced");
  const appearing = [
    ...grouped(of("appears"), ({ code, severity }) => `${severity} ${code}`).values(),
  ].toSorted(([one], [other]) => severities[one.severity] - severities[other.severity]);
  const shown =
    options.isFull || appearing.length <= mostFindings + 1 ? appearing.length : mostFindings;
  return [
    ...appearing.slice(0, shown).map(appearingRow),
    ...countedRow(appearing.slice(shown).flat(), options, (count, items) =>
      say("{{count}} more: {{items}}", { count, items }),
    ).map((more) => ({ ...more, mark: "!" as const })),
    ...countedRow(gone, options, (count, items) =>
      say("{{count}} no longer found: {{items}}", { count, items }),
    ),
    ...countedRow(accepted, options, (count, items) =>
      say("{{count}} accepted now, with a reason: {{items}}", { count, items }),
    ),
  ];
}

const mostFindings = 5;

const severities = { error: 0, warning: 1, info: 2 } as const;

function appearingRow(ones: readonly [FindingChange, ...FindingChange[]]): Row {
  const [{ code, severity, message }] = ones;
  const said = { severity: severityText(severity), code, count: ones.length };
  const text =
    ones.length === 1
      ? say("{{severity}} `{{code}}`: {{message}}", { ...said, message })
      : say("{{severity}} `{{code}}`, {{count}} times: {{message}}", { ...said, message });
  const mark = severity === "error" ? "✗" : severity === "warning" ? "!" : "?";
  return row(mark, text, { most: 1 });
}

function countedRow(
  findings: readonly FindingChange[],
  options: ContentOptions,
  textOf: (count: Text, items: ReturnType<typeof someOf>) => Text,
): readonly Row[] {
  if (findings.length === 0) return [];
  const bySeverity = (["error", "warning", "info"] as const).flatMap((severity) => {
    const count = findings.filter((one) => one.severity === severity).length;
    return count === 0 ? [] : [severityCount(severity, count)];
  });
  const distinct = [...new Set(findings.map(({ code }) => code))];
  return [
    row(
      "✓",
      textOf(say("{{items}}", { items: commas(bySeverity) }), someOf(codes(distinct), options, 5)),
      { most: 1 },
    ),
  ];
}

function severityText(severity: FindingChange["severity"]): Text {
  switch (severity) {
    case "error":
      return say("new error");
    case "warning":
      return say("new warning");
    case "info":
      return say("new info");
  }
}

function severityCount(severity: FindingChange["severity"], count: number): Text {
  switch (severity) {
    case "error":
      return count === 1 ? say("1 error") : say("{{count}} errors", { count });
    case "warning":
      return count === 1 ? say("1 warning") : say("{{count}} warnings", { count });
    case "info":
      return count === 1 ? say("1 info") : say("{{count}} infos", { count });
  }
}
