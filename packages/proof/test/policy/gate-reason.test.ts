import { inEnglish, verbatim } from "@cloister/texts";
import { expect, it } from "vitest";
import { gateSays } from "../../src/flow/gate-reason.ts";
import { spelledKey } from "../../src/permission/key-spelling.ts";
import type { Because, GateLayer } from "../../src/policy/decision.ts";
import type { Policy } from "../../src/policy/policy.ts";

const what = "`s3:GetObject` on `s3://data/a`";

function says(layer: GateLayer, because: Because): string {
  const verdict = because.is === "not-needed" ? "allowed" : "denied";
  const who = verbatim("role `reader`");
  return inEnglish(gateSays({ who, gate: { layer, verdict, because }, what: verbatim(what) }));
}

function readOnly(...names: readonly string[]): Because {
  const read = names.map((name): Policy => ({ name: verbatim(name), statements: [] }));
  return { is: "nothing-allows", read, near: [] };
}

it("says in one sentence what a call depends on that is not known", () => {
  const one = says("identity-policy", {
    is: "unknown",
    missing: [verbatim("the value of `aws:CurrentTime`")],
  });
  expect(one).toBe(
    "`s3:GetObject` on `s3://data/a` depends on what is not known: the value of `aws:CurrentTime`.",
  );
  const several = says("resource-policy", {
    is: "unknown",
    missing: [
      verbatim("whether user `anna` signs in with MFA"),
      verbatim("who owns `s3://data/a`"),
    ],
  });
  expect(several).toBe(
    "`s3:GetObject` on `s3://data/a` depends on what is not known: whether user `anna` signs in with MFA; who owns `s3://data/a`.",
  );
});

it.for<readonly [GateLayer, readonly string[], string]>([
  ["resource-policy", ["the bucket policy of `data`"], "The bucket policy of `data` does not"],
  ["key-policy", ["the key policy of `data`"], "The key policy of `data` does not"],
  ["trust-policy", ["the trust policy of `reader`"], "The trust policy of `reader` does not"],
  ["endpoint-policy", ["the policy of endpoint `s3`"], "The policy of endpoint `s3` does not"],
  ["key-policy", [], "The key policy does not"],
])("names the policy that was read: %s %s", ([layer, names, start]) => {
  expect(says(layer, readOnly(...names))).toBe(`${start} allow ${what} to role \`reader\`.`);
});

it.for<readonly [GateLayer, string]>([
  ["identity-policy", "No policy of role `reader` need allow"],
  ["permissions-boundary", "The permissions boundary of role `reader` need not allow"],
  ["resource-policy", "The resource's policy need not allow"],
])("says who need not: %s", ([layer, start]) => {
  expect(says(layer, { is: "not-needed" })).toMatch(new RegExp(`^${start} .*same account\\.$`));
});

it.for([
  ["aws:currenttime", "aws:CurrentTime"],
  ["AWS:SOURCEVPCE", "aws:SourceVpce"],
  ["aws:principaltag/team", "aws:PrincipalTag/team"],
  ["s3:existingobjecttag/a/b", "s3:ExistingObjectTag/a/b"],
  ["s3:tlsversion", "s3:TlsVersion"],
  ["aws:somethingnew", "aws:somethingnew"],
  ["glue:resource/x", "glue:resource/x"],
] as const)("spells %s as %s", ([asked, spelled]) => {
  expect(spelledKey(asked)).toBe(spelled);
});
