import { expect, it } from "vitest";
import { movesOf } from "../src/edit/moved-path.ts";

it("follows new names and numbers of all that a place is in", () => {
  const edits = [
    { kind: "rename", at: ["a"], key: "b" },
    { kind: "rename", at: ["a", "c"], key: "d" },
    { kind: "remove", at: ["a", "c", 0] },
    { kind: "remove", at: ["a", "c", 3] },
    { kind: "set", at: ["e"], value: 1 },
  ] as const;
  expect(movesOf(edits)(["a", "c", 2, "f"])).toEqual(["b", "d", 1, "f"]);
  expect(movesOf(edits)(["e", "a", "c", 2])).toEqual(["e", "a", "c", 2]);
});
