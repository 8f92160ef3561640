import { allRules, type Decided } from "@cloister/checks";
import { expect, it } from "vitest";
import { filesLike, textOf } from "./repository.ts";

const areas = {
  NET: 31,
  EP: 26,
  STU: 22,
  ATH: 32,
  GLU: 12,
  S3: 13,
  IAM: 14,
  GRANT: 17,
  KMS: 2,
  WS: 10,
  LOG: 11,
  DEP: 5,
};
const rules = Object.entries(allRules);

it("accounts for every rule of the catalogue", () => {
  const expected = Object.entries(areas).flatMap(([area, count]) =>
    Array.from({ length: count }, (_, index) => `${area}-${String(index + 1).padStart(3, "0")}`),
  );
  expect(expected).toHaveLength(195);
  expect(rules.map(([id]) => id).toSorted()).toEqual(expected.toSorted());
});

it("has a page for every rule that is said to be a check, and says so of every rule that a page names", () => {
  const named = filesLike(/^packages\/[^/]+\/(?:src|pages)\/.*\.md$/).flatMap((path) =>
    (/^Rules? (.*) · \w+$/m.exec(textOf(path))?.[1] ?? "").split(", ").filter((id) => id !== ""),
  );
  const checks = rules.filter(([, decided]) => decided === "check").map(([id]) => id);
  expect(checks.toSorted()).toEqual([...new Set(named)].toSorted());
});

it("has a test for every rule that is met by construction", () => {
  const tests = filesLike(/^packages\/[^/]+\/test\/.*\.test\.ts$/).map(textOf);
  const untested = rules
    .filter(([, decided]) => kindOf(decided) === "construction")
    .filter(([id]) => !tests.some((text) => text.includes(`"${id}: `)));
  expect(untested.map(([id]) => id)).toEqual([]);
});

it("gives every fact a source, and every rule a sentence", () => {
  for (const [id, decided] of rules) {
    if (decided === "check") continue;
    switch (decided.by) {
      case "construction":
        expect(decided.how, id).toMatch(/\.$/);
        break;
      case "fact":
        expect(decided.fact, id).toMatch(/\.$/);
        expect(decided.source, id).toMatch(/^https:\/\//);
        break;
      case "inapplicable":
        expect(decided.why, id).toMatch(/\.$/);
        break;
    }
  }
});

function kindOf(decided: Decided): string {
  return decided === "check" ? decided : decided.by;
}
