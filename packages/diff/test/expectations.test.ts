import { inEnglish } from "@cloister/texts";
import { expect, it } from "vitest";
import { base, changed, diffIn, textIn } from "./topologies.ts";

const withoutGrant = changed([
  "    grants:\n      reading: { principals: [role/reader], bucket: data-of-x, access: read }\n",
  "",
]);

it("says which expectation flips, and what denies it now", () => {
  const [first, second] = diffIn(base, withoutGrant).expectations;
  expect(first).toMatchObject({
    change: "kept",
    flips: true,
    before: { outcome: "holds" },
    after: { outcome: "fails" },
  });
  expect(second).toMatchObject({ change: "kept", flips: false });
  const text = textIn(base, withoutGrant);
  expect(text).toContain("✓→✗ x:role/reader can read s3://data-of-x/a.csv");
  expect(text).toContain("now: Role `reader` holds no policy, so nothing allows `s3:GetObject`");
});

it("says what a flow gained: what denied it, and what allows it in its place", () => {
  const [first] = diffIn(withoutGrant, base).expectations;
  const [turned] = first?.because ?? [];
  expect(turned?.layer).toBe("identity-policy");
  expect(turned?.before && inEnglish(turned.before)).toContain("so nothing allows `s3:GetObject`");
  expect(turned?.after && inEnglish(turned.after)).toMatch(
    /^Policy `reading`.* allows `s3:GetObject`/,
  );
});

it("pairs a flow that is asked of somebody else, by another client or from elsewhere", () => {
  const other = withoutGrant
    .replace(
      "reader: { trust: lambda }",
      "reader: { trust: lambda }\n      other: { trust: lambda }",
    )
    .replace("can: { who: x:role/reader", "can: { who: x:role/other");
  const [first] = diffIn(base, other).expectations;
  expect(first).toMatchObject({
    change: "kept",
    rephrased: [{ what: "who", before: "x:role/reader", after: "x:role/other" }],
    missing: ["x:role/other"],
  });
});

it("judges what is newly expected in the older world too", () => {
  const fresh = base.trimEnd() + "\n  - can: { who: x:role/reader, read: s3://data-of-x/b.csv }\n";
  const [, , third] = diffIn(withoutGrant, fresh).expectations;
  expect(third).toMatchObject({
    change: "added",
    before: { outcome: "fails" },
    after: { outcome: "holds" },
  });
  expect(textIn(withoutGrant, fresh)).toContain("1 new one holds, and would have failed before");
});

it("warns of what is no longer expected because it does not hold any more", () => {
  const less = withoutGrant.replace(
    "  - can: { who: x:role/reader, read: s3://data-of-x/a.csv }\n",
    "",
  );
  expect(textIn(base, less)).toContain(
    "no longer expected, and would not hold: x:role/reader can read s3://data-of-x/a.csv",
  );
});

it("says what is missing where one world does not have what is spoken of", () => {
  const fresh = base
    .replace("reader: { trust: lambda }", "reader: { trust: lambda }\n      new: { trust: lambda }")
    .concat("  - cannot: { who: x:role/new, read: s3://data-of-x/ }\n");
  const [, , third] = diffIn(base, fresh).expectations;
  expect(third).toMatchObject({ change: "added", missing: ["x:role/new"] });
  expect(third?.before).toBeUndefined();
  expect(textIn(base, fresh, true)).toContain("before: there was no `x:role/new`");
});

it("judges nothing in a world of which parts are left out", async () => {
  const { diffOf } = await import("../src/index.ts");
  const { sideOf } = await import("./topologies.ts");
  const difference = diffOf(sideOf(base), { ...sideOf(base), isComplete: false });
  expect(difference.expectations.map(({ after }) => after?.outcome)).toEqual([
    "unknown",
    "unknown",
  ]);
});
