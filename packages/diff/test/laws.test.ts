import { expect, it } from "vitest";
import { proofStyle } from "@cloister/proof";
import { english, inJapanese } from "@cloister/texts";
import {
  diffOf,
  differenceJson,
  differenceMarkdown,
  differenceText,
  type Difference,
  type ResourceChange,
} from "../src/index.ts";
import { base, changed, changesIn, diffIn, fixtures, linesOf } from "./topologies.ts";

const all = fixtures();

it("finds fixtures", () => {
  expect(all.length).toBeGreaterThan(40);
});

it.for(all.map(({ name, side }) => [name, side] as const))(
  "says that nothing changes between %s and itself",
  ([, side]) => {
    const difference = diffOf(side, { ...side });
    expect(difference.isSame).toBe(true);
    expect(difference.resources).toEqual([]);
    expect(linesOf(difference).at(-1)).toBe("Nothing changes.");
  },
);

// Each with the next one of the same area: what opens one way round closes the other way round.
const pairs = all.flatMap(({ name, side }, index) => {
  const next = all[index + 1];
  return next === undefined || next.name.split("/")[1] !== name.split("/")[1]
    ? []
    : [[name, next.name, side, next.side] as const];
});

it.for(pairs)("is the other way round from %s to %s and back", ([, , one, other]) => {
  const [there, back] = [diffOf(one, other), diffOf(other, one)];
  expect(mirrored(back)).toEqual(reachOf(there));
  const count = (difference: Difference, change: ResourceChange["change"]) =>
    difference.resources.filter((resource) => resource.change === change).length;
  expect(count(back, "removed")).toBe(count(there, "added"));
  expect(count(back, "renamed")).toBe(count(there, "renamed"));
  expect([back.cost.before, back.isSame]).toEqual([there.cost.after, there.isSame]);
});

const turned = { opened: "closed", closed: "opened", gained: "lost", lost: "gained" } as const;

/** What is reached, the other way round. */
function mirrored(back: Difference): readonly string[] {
  return reachOf({
    ...back,
    // What has another name is called by the newer one, which then was the older.
    internet: back.internet.map((way) => ({
      ...way,
      subnet: newName(back, way.subnet),
      change: turned[way.change],
    })),
    access: back.access.map((one) => ({
      ...one,
      change: one.change === "unclear" ? one.change : turned[one.change],
    })),
    becoming: back.becoming.map((one) => ({ ...one, change: turned[one.change] })),
  });
}

function newName({ resources }: Difference, id: string): string {
  return resources.find((one) => one.id === id)?.from ?? id;
}

function reachOf({ internet, access, becoming }: Difference): readonly string[] {
  return [
    ...internet.map(({ change, subnet, destination }) => [change, subnet, destination]),
    ...access.map(({ change, principal, use, resource }) => [change, principal, use, resource]),
    ...becoming.map(({ change, principal, role }) => [change, principal, role]),
  ]
    .map((one) => one.join(" "))
    .toSorted();
}

it.for(pairs)("says what differs from %s to %s in every form", ([, , one, other]) => {
  const difference = diffOf(one, other);
  for (const language of [english, inJapanese]) {
    for (const isFull of [false, true]) {
      const lines = differenceText(difference, {
        style: proofStyle(false),
        width: 100,
        isFull,
        language,
      });
      expect(lines.join("")).not.toMatch(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/u);
      const rows = differenceMarkdown(difference, { language, isFull }).filter((line) =>
        line.startsWith("|"),
      );
      for (const line of rows) {
        expect(line).not.toMatch(/[\p{Cc}\u202a-\u202e\u2066-\u2069]/u);
        expect(line.replaceAll(/\\\\|\\\|/g, "").split("|"), line).toHaveLength(4);
        expect(line.replaceAll("<br>", ""), line).not.toMatch(/^[^`]*<[a-z]/i);
      }
    }
    const locate = { before: () => undefined, after: () => undefined };
    const json = differenceJson(difference, { locate, language });
    expect(JSON.parse(JSON.stringify(json))).toEqual(json);
  }
});

it("sees nothing in comments, order and wording of the YAML", () => {
  const moved = changed(
    ["keys:\n      data: {}\n    buckets:\n      data-of-x: { encryption: { key: data } }\n", ""],
    [
      "    roles:\n",
      "    # Moved.\n    buckets: { data-of-x: { encryption: { key: data } } }\n    keys: { data: {} }\n    roles:\n",
    ],
    [
      "principals: [role/reader], bucket: data-of-x",
      "bucket: data-of-x, principals: [role/reader]",
    ],
  );
  expect(diffIn(base, moved.replace("    buckets: {", "    buckets: {")).isSame).toBe(true);
});

it("sees nothing in the order of expectations", () => {
  const lines = base.trimEnd().split("\n");
  const swapped = [...lines.slice(0, -2), lines.at(-1), lines.at(-2)].join("\n");
  expect(diffIn(base, swapped).isSame).toBe(true);
});

it("shows an added resource and no other", () => {
  const more = changed(["      data-of-x:", "      more-of-x: {}\n      data-of-x:"]);
  expect(changesIn(diffIn(base, more))).toEqual({
    added: ["x:bucket/more-of-x", "x:bucket-policy/more-of-x"],
  });
});

it("says that only what the topology says of a resource changes", () => {
  const difference = diffIn(base, changed(["tier: private", "tier: private, role: batch"]));
  expect(difference.isSame).toBe(true);
  expect(linesOf(difference)[1]).toBe(
    "Nothing changes in AWS: only what the topology says of its resources does.",
  );
});

it("gives the same lines each time", () => {
  const after = changed(["0.0.0.0/0: nat/egress", ""]);
  expect(linesOf(diffIn(base, after), true)).toEqual(linesOf(diffIn(base, after), true));
});
