import { describe, expect, it } from "vitest";
import { toText } from "../src/index.ts";
import { columnsOf } from "../src/text/columns.ts";
import { access, edge, group, hostile, node, permission, pictureOf, pictures } from "./pictures.ts";

describe.each(pictures)("the text of $name", (picture) => {
  it("fits, its boxes are closed, and nothing in it moves the cursor", () => {
    for (const width of [60, 100, 160]) {
      const lines = toText(picture, { width }).split("\n");
      expect(lines.pop()).toBe("");
      for (const line of lines) {
        expect(columnsOf(line), line).toBeLessThanOrEqual(width);
        expect(line).not.toMatch(/[\p{Cc}\p{Cf}\p{Cs}]/u);
        expect(line.startsWith("│")).toBe(line.endsWith("│"));
        expect(line.startsWith("┌")).toBe(line.endsWith("┐"));
      }
    }
  });
});

it("puts boxes into boxes, beside each other where they fit, and edges below", () => {
  const picture = pictureOf(
    "small",
    [
      group("vpc", "v", "VPC 本番", [
        group("public-subnet", "s", "public", [node("nat-gateway", "n", "NAT", "egress")]),
        group("private-subnet", "p", "private", [node("workspaces", "w", "WorkSpaces")]),
        { ...node("bucket", "b", "S3", "データ"), verdict: "denied" },
      ]),
    ],
    [edge("w", "n", "0.0.0.0/0"), { ...permission("w", "b"), verdict: "denied" }],
  );
  expect(toText(picture, { width: 50 })).toBe(`図: small
テストの図。

┌ VPC 本番 ──────────────────────────────────────┐
│ ┌ public ──────────┐ ┌ private ──────────────┐ │
│ │ [1] NAT · egress │ │ [2] WorkSpaces        │ │
│ └──────────────────┘ └───────────────────────┘ │
│ [3] ✗ S3 · データ                              │
└────────────────────────────────────────────────┘

[2] WorkSpaces ──> [1] egress: 0.0.0.0/0
[2] WorkSpaces ╌╌> ✗ [3] データ
`);
});

it("names each verdict by a sign", () => {
  const text = toText(access, { width: 100 });
  for (const sign of ["✓", "✗", "?"]) expect(text).toContain(sign);
});

it("is the same each time", () => {
  expect(toText(hostile, { width: 80 })).toBe(toText(hostile, { width: 80 }));
});
