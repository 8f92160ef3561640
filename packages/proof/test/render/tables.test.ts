import { expect, it } from "vitest";
import type { Matrix } from "../../src/answer/matrix.ts";
import { matrixMarkdown, matrixText } from "../../src/render/matrix-text.ts";

const matrix: Matrix = {
  columns: [
    { id: "x:bucket/a", kind: "bucket", name: "x:bucket/a" },
    { id: "x:workgroup/w", kind: "workgroup", name: "x:workgroup/作業" },
  ],
  rows: [
    {
      id: "x:role/r",
      name: "x:role/r",
      cells: [
        { read: "allowed", write: "unknown" },
        { read: "allowed", write: "denied" },
      ],
    },
    {
      id: "x:user/u",
      name: "x:user/u|v",
      cells: [
        { read: "denied", write: "denied" },
        { read: "denied", write: "denied" },
      ],
    },
  ],
};

it("aligns columns, wide characters included", () => {
  expect(matrixText(matrix, { width: 100 }).slice(0, 4)).toEqual([
    "            x:bucket/a    x:workgroup/作業",
    "----------  ------------  ----------------",
    "x:role/r    read, write?  query",
    "x:user/u|v  –             –",
  ]);
});

it("turns the table where it would be too wide", () => {
  expect(matrixText(matrix, { width: 41 }).slice(0, 4)).toEqual([
    "                  x:role/r      x:user/u|v",
    "----------------  ------------  ----------",
    "x:bucket/a        read, write?  –",
    "x:workgroup/作業  query         –",
  ]);
});

it("escapes bars in Markdown", () => {
  expect(matrixMarkdown(matrix)).toEqual([
    "|  | `x:bucket/a` | `x:workgroup/作業` |",
    "| --- | --- | --- |",
    "| `x:role/r` | read, write? | query |",
    "| `x:user/u\\|v` | – | – |",
  ]);
});

it.for([
  [{ columns: matrix.columns, rows: [] }, "The topology has no users and no roles."],
  [{ columns: [], rows: matrix.rows }, "The topology has no buckets, tables or workgroups."],
] as const)("says what there is nothing of", ([empty, text]) => {
  expect(matrixText(empty, { width: 80 })).toEqual([text]);
  expect(matrixMarkdown(empty)).toEqual([text]);
});
