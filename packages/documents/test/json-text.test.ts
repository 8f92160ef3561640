import { expect, it } from "vitest";
import { idOf } from "../src/content/ids.ts";
import { jsonText } from "../src/content/json-text.ts";

const policy = {
  Version: "2012-10-17",
  Statement: [
    {
      Sid: "A",
      Effect: "Allow",
      Action: Array.from({ length: 30 }, (_, index) => `service:Action${index}`),
      Resource: ["*"],
      Condition: { StringLike: { "s3:prefix": ["a\u202eb", 'quote " and \\', "🏯", ""] } },
    },
    { Effect: "Deny", Action: [], Condition: {} },
  ],
};

it("writes JSON that says the same", () => {
  expect(JSON.parse(jsonText(policy))).toEqual(policy);
});

it("writes what cannot be seen by its code", () => {
  expect(jsonText(policy)).toContain(String.raw`"a\u202eb"`);
});

it("keeps lines short where it can, and short lists in one line", () => {
  const lines = jsonText(policy).split("\n");
  expect(Math.max(...lines.map((line) => line.length))).toBeLessThanOrEqual(76);
  expect(lines).toContain('      "Resource": ["*"],');
});

it("gives no two names one id", () => {
  const names = [
    "private-1",
    "private1",
    "Private1",
    "非公開",
    "a.b",
    "a_b",
    "a/b",
    "a b",
    "",
    "🏯",
  ];
  const ids = names.flatMap((name) => [idOf("subnet", name), idOf("subnet", "main", name)]);
  expect(new Set(ids).size).toBe(ids.length);
  expect(ids.filter((id) => !/^[a-z0-9._-]+$/.test(id))).toEqual([]);
});
