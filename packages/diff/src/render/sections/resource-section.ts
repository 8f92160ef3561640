import { grouped } from "@cloister/proof";
import { commas, say, sentences, type Text } from "@cloister/texts";
import { changesAws } from "../../diff-of.ts";
import type { Difference, PropertyChange, ResourceChange } from "../../difference.ts";
import { row, type ContentOptions, type Row } from "../content.ts";
import { code, codes, someOf } from "../some-of.ts";
import { differingParts, valueText } from "../value-text.ts";

/** What is replaced and what its end costs first; the rest as counts, and all of it in full. */
export function resourceRows({ resources }: Difference, options: ContentOptions): readonly Row[] {
  const of = (change: ResourceChange["change"]) =>
    resources.filter((one) => one.change === change && changesAws(one));
  const removed = of("removed");
  const [renamed, changed, added] = [of("renamed"), of("changed"), of("added")];
  const noted = resources.filter((one) => !changesAws(one));
  return [
    ...replacedRows(of("replaced"), options),
    ...renamed.map((one) => renamedRow(one, options)),
    ...removed.flatMap((one) => (hasLoss(one) ? [lossRow(one)] : [])),
    ...namedOrCounted("-", removed, (kinds) => say("removed: {{kinds}}", { kinds })),
    ...namedOrCounted("+", added, (kinds) => say("added: {{kinds}}", { kinds })),
    ...(changed.length <= mostNamed
      ? changed.map(changedRow)
      : countRow("~", changed, (kinds) => say("changed in place: {{kinds}}", { kinds }))),
    ...(noted.length === 0
      ? []
      : [
          row(
            "~",
            noted.length === 1
              ? say("1 with nothing that AWS holds: what the topology says of it")
              : say("{{count}} with nothing that AWS holds: what the topology says of them", {
                  count: noted.length,
                }),
            { isDetail: true },
          ),
        ]),
    ...[...(changed.length <= mostNamed ? [] : changed), ...noted].map((one) => ({
      ...changedRow(one),
      isDetail: true,
    })),
    ...listed("-", removed),
    ...listed("+", added),
  ];
}

function hasLoss({ loses }: ResourceChange): boolean {
  return loses !== undefined;
}

function lossRow({ id, loses }: ResourceChange): Row {
  const text = say("`{{resource}}` is removed", { resource: id });
  return row("!", text, { notes: loses === undefined ? [] : [loses] });
}

function listed(mark: Row["mark"], changes: readonly ResourceChange[]): readonly Row[] {
  if (changes.length <= mostNamed) return [];
  return changes.map(({ id }) => row(mark, code(id), { isDetail: true }));
}

const mostNamed = 4;

/** By name where they are few. */
function namedOrCounted(
  mark: Row["mark"],
  changes: readonly ResourceChange[],
  textOf: (kinds: Text) => Text,
): readonly Row[] {
  if (changes.length === 0 || changes.length > mostNamed) return countRow(mark, changes, textOf);
  const names = commas(codes(changes.map(({ id }) => id)));
  return [row(mark, textOf(say("{{items}}", { items: names })))];
}

/** How many of each kind. */
function countRow(
  mark: Row["mark"],
  changes: readonly ResourceChange[],
  textOf: (kinds: Text) => Text,
): readonly Row[] {
  if (changes.length === 0) return [];
  const kinds = [...grouped(changes, ({ kind }) => kind)]
    .toSorted(([one, ones], [other, others]) =>
      ones.length === others.length ? (one < other ? -1 : 1) : others.length - ones.length,
    )
    .map(([kind, ones]) => say("{{count}} × {{kind}}", { count: ones.length, kind }));
  return [row(mark, textOf(say("{{items}}", { items: commas(kinds) })), { most: 1 })];
}

/** Each in full; those that another account, Region or stack replaces together, because they are many. */
function replacedRows(
  replaced: readonly ResourceChange[],
  options: ContentOptions,
): readonly Row[] {
  const [moved, others] = [replaced.filter(isMoved), replaced.filter((one) => !isMoved(one))];
  const together = grouped(moved, ({ properties }) => JSON.stringify(placesIn(properties)));
  const dependent = others.filter(isDependent);
  return [
    ...others.filter((one) => !isDependent(one)).map((one) => replacedRow(one, options)),
    ...(options.isFull
      ? dependent.map((one) => replacedRow(one, options))
      : dependentRows(dependent, options)),
    ...[...together.values()].flatMap((ones) => movedRows(ones, options)),
  ];
}

function replacedRow(one: ResourceChange, options: ContentOptions): Row {
  const causes = someOf(
    one.properties.filter(({ effect }) => effect === "replaces").map(propertyText),
    options,
  );
  const text = say("`{{resource}}` is replaced because of {{properties}}", {
    resource: one.id,
    properties: causes,
  });
  return row("!", text, { notes: [...othersOf(one, options), ...lossesOf(one)] });
}

/** Whether it is replaced because of another one. */
function isDependent({ properties }: ResourceChange): boolean {
  return properties.some(({ effect, because }) => effect === "replaces" && because !== undefined);
}

/** What is replaced with others in one row; what is lost with it, in another one. */
function dependentRows(
  dependent: readonly ResourceChange[],
  options: ContentOptions,
): readonly Row[] {
  const [losing, others] = [
    dependent.filter(({ isDestructive }) => isDestructive),
    dependent.filter(({ isDestructive }) => !isDestructive),
  ];
  const rowOf = (ones: readonly ResourceChange[], isLost: boolean): readonly Row[] => {
    if (ones.length === 0) return [];
    const resources = someOf(codes(ones.map(({ id }) => id)), options);
    return [
      isLost
        ? row("!", say("and with it, what they hold included: {{resources}}", { resources }))
        : row("!", say("and with it: {{resources}}", { resources })),
    ];
  };
  return [...rowOf(losing, true), ...rowOf(others, false)];
}

function isMoved({ properties }: ResourceChange): boolean {
  return placesIn(properties).length > 0;
}

function placesIn(properties: readonly PropertyChange[]): readonly PropertyChange[] {
  return properties.filter(({ property }) => ["account", "region", "stack"].includes(property));
}

function movedRows(
  ones: readonly [ResourceChange, ...ResourceChange[]],
  options: ContentOptions,
): readonly Row[] {
  const places = placesIn(ones[0].properties).map((place) => propertyText(place));
  const said = {
    resources: someOf(codes(ones.map(({ id }) => id)), options),
    places: commas(places),
  };
  const losing = ones.filter(hasLoss);
  return [
    row("!", say("made anew elsewhere: {{resources}}: {{places}}", said), {
      notes:
        losing.length === 0
          ? []
          : [
              say("What these hold does not go with them: {{resources}}.", {
                resources: someOf(codes(losing.map(({ id }) => id)), options),
              }),
            ],
    }),
  ];
}

function othersOf({ properties }: ResourceChange, { isFull }: ContentOptions): readonly Text[] {
  const others = properties.filter(({ effect }) => effect !== "replaces" && effect !== "none");
  if (!isFull || others.length === 0) return [];
  return [say("and changes {{properties}}", { properties: commas(others.map(propertyText)) })];
}

function lossesOf({ loses, note }: ResourceChange): readonly Text[] {
  if (loses === undefined && note === undefined) return [];
  return [sentences(loses, note)];
}

/** What is named after another one goes with it, and is not worth a row of its own. */
const namedAfterOthers: ReadonlySet<ResourceChange["kind"]> = new Set<ResourceChange["kind"]>([
  "alias",
  "attachment",
  "bucket-policy",
  "internet-gateway-attachment",
  "route",
  "route-table-association",
  "security-group-rule",
]);

function renamedRow(one: ResourceChange, { isFull }: ContentOptions): Row {
  const { id, from = "", kind } = one;
  const text = say("`{{from}}` is called `{{resource}}` now: one goes and another one comes", {
    from,
    resource: id,
  });
  return row("!", text, {
    notes: lossesOf(one),
    isDetail: !isFull && namedAfterOthers.has(kind),
  });
}

function changedRow({ id, properties }: ResourceChange): Row {
  const text = say("`{{resource}}`: {{properties}}", {
    resource: id,
    properties: commas(properties.map(propertyText)),
  });
  return row("~", text);
}

/** `cidr 10.0.0.0/24 → 10.0.1.0/24`. */
function propertyText(change: PropertyChange): Text {
  const { property, because, effect } = change;
  if (because !== undefined) {
    return say("`{{property}}`, because `{{resource}}` is another one", {
      property,
      resource: because,
    });
  }
  const [one, other] = differingParts(change.before, change.after);
  const [before, after] = [valueText(one), valueText(other)];
  const text =
    before === undefined || after === undefined
      ? say("`{{property}}`", { property })
      : say("`{{property}}` {{before}} → {{after}}", { property, before, after });
  return effect === "unknown" || effect === "may-replace"
    ? say("{{text}} (perhaps replaced)", { text })
    : text;
}
