import { it } from "vitest";
import { writeFileSync } from "node:fs";
import { fixableCodes } from "./fixable-codes.ts";
it("x", () => {
  const t = performance.now();
  const c = [...fixableCodes()].toSorted();
  writeFileSync("/tmp/w1/codes.txt", c.join("\n") + "\n");
  console.log(performance.now() - t);
});
