import { verbatim } from "@cloister/texts";
import { expect, it } from "vitest";
import type { Proof } from "../../src/proof.ts";
import { proofStyle } from "../../src/render/proof-style.ts";
import { traceText } from "../../src/render/trace-text.ts";

const rendering = {
  style: proofStyle(false),
  placeOf: (path: readonly (string | number)[]) => `topology.yaml:${path.length}`,
  width: 60,
};

const proof: Proof = {
  verdict: "denied",
  legs: [
    {
      from: verbatim("reader"),
      to: verbatim("S3, bucket data"),
      does: "s3:ListBucket, s3:GetObject, s3:GetBucketLocation, s3:GetObjectTagging",
      verdict: "denied",
      hops: [
        { layer: "dns", verdict: "allowed", reason: verbatim("The name leads on."), at: ["a"] },
        {
          layer: "identity-policy",
          verdict: "denied",
          reason: verbatim(
            "None of the 3 policies of role `reader` allows `s3:GetObject` on `s3://data/a`.",
          ),
          at: ["a", "b"],
          details: [
            { reason: verbatim("Policy `other` allows it only on `x`."), at: ["a", "b", "c"] },
          ],
        },
      ],
    },
  ],
  assumptions: [verbatim("Something lies outside.")],
};

it("shows legs, hops with their places, what comes near, assumptions and remedies", () => {
  const remedies = [
    { says: verbatim("Allows it."), under: ["accounts", "x", "grants"], yaml: "a:\n  b: 1\n" },
  ];
  const lines = traceText(proof, {
    ...rendering,
    title: verbatim("reader cannot read s3://data/a"),
    remedies,
  });
  expect(lines.join("\n")).toBe(`denied: reader cannot read s3://data/a

1. reader → S3, bucket data (s3:ListBucket and 3
   more)  denied
   ✓ DNS              The name leads on.  topology.yaml:1
   ✗ identity policy  None of the 3 policies of role
                      \`reader\` allows \`s3:GetObject\` on
                      \`s3://data/a\`.  topology.yaml:2
                      - Policy \`other\` allows it only on
                        \`x\`.  topology.yaml:3

Assumed:
- Something lies outside.

To mend it, add under accounts.x.grants:
  # Allows it.
  a:
    b: 1`);
});

it("keeps every line within the width, but for words that are longer", () => {
  const long = traceText(proof, { ...rendering, title: verbatim("word ".repeat(40).trim()) });
  expect(Math.max(...long.map((line) => line.length))).toBeLessThanOrEqual(60);
});

it("prints nothing that moves the cursor, whatever a name holds", () => {
  const evil = "\u001b[2Jname\u202e\n";
  const lines = traceText(
    {
      verdict: "unknown",
      legs: [
        {
          from: verbatim(evil),
          to: verbatim(evil),
          does: evil,
          verdict: "unknown",
          hops: [
            {
              layer: "fact",
              verdict: "unknown",
              reason: verbatim(evil),
              details: [{ reason: verbatim(evil) }],
            },
          ],
        },
      ],
      assumptions: [verbatim(evil)],
    },
    {
      ...rendering,
      title: verbatim(evil),
      remedies: [{ says: verbatim(evil), under: [evil], yaml: `a: ${evil}b` }],
    },
  );
  expect(lines.join("")).not.toMatch(/[\p{Cc}\p{Cf}]/u);
});

it("colours the verdicts and nothing of the words", () => {
  const options = { ...rendering, style: proofStyle(true), title: verbatim("t") };
  const text = traceText(proof, options).join("\n");
  expect(text).toContain("\u001b[1;31m✗\u001b[0m identity policy");
  expect(text.replaceAll(/\u001b\[[\d;]*m/g, "")).toBe(
    traceText(proof, { ...rendering, title: verbatim("t") }).join("\n"),
  );
});
