import { expect, it } from "vitest";
import { run } from "./world.ts";

const today = Date.UTC(2026, 10, 25);

it("says its version, and no more", async () => {
  const { code, out } = await run(["--version"]);
  expect([code, out]).toEqual([0, "1.2.3\n"]);
});

it("lists what is known of AWS, the oldest first, with its age and where a topology states it", async () => {
  const { code, out } = await run(["--version", "--verbose"], { io: { now: () => today } });
  expect(code).toBe(0);
  const rows = out.split("\n").filter((line) => line.startsWith("  "));
  expect(rows[0]).toMatch(/^ {2}prefix lists of S3 +2018 +106 months old$/);
  expect(rows).toContainEqual(
    expect.stringMatching(
      /^ {2}endpoint services +2026-11-10 +this month +facts\.endpointServices$/,
    ),
  );
  expect(rows).toContainEqual(
    expect.stringMatching(
      /^ {2}AWS managed policy AmazonAthenaFullAccess v15 +2026-03-07 +8 months old +facts\.managedPolicies$/,
    ),
  );
  const years = rows.map((row) => Number(/\b20\d\d/.exec(row)?.[0]));
  expect(years).toEqual(years.toSorted((one, other) => one - other));
});

it("refuses anything else after `--version`", async () => {
  const { code, err } = await run(["--version", "--long"]);
  expect(code).toBe(2);
  expect(err).toContain("`--version` takes `--verbose` alone");
});
