import { verbatim } from "@cloister/texts";
import { expect, it } from "vitest";
import type { Change, Effect } from "../../src/answer/change.ts";
import type { Verdict } from "../../src/verdict.ts";
import { changeText } from "../../src/render/change-text.ts";
import { proofStyle } from "../../src/render/proof-style.ts";

const rendering = { style: proofStyle(false), placeOf: () => "t.yaml:1", width: 80 };

function effect(text: string, before: Verdict, after: Verdict, reasons: readonly string[]): Effect {
  const deciding = reasons.map(
    (reason) => ({ layer: "route", verdict: after, reason: verbatim(reason) }) as const,
  );
  return { text: verbatim(text), before, after, deciding };
}

function shown(change: Partial<Change>): string {
  const whole = { removed: "x:nat-gateway/n", alsoRemoved: [], effects: [], notes: [], ...change };
  return changeText(whole, rendering).join("\n");
}

it("tells what breaks first, each reason once, then what is not known, what is gained and what stays", () => {
  const effects = [
    effect("stays", "denied", "denied", []),
    effect("closed", "denied", "allowed", []),
    effect("first", "allowed", "denied", ["No route.", "No route."]),
    effect("second", "allowed", "unknown", ["No route.", "No endpoint."]),
    effect("third", "unknown", "denied", ["No route."]),
    effect("fourth", "denied", "unknown", ["No endpoint."]),
    effect("fifth", "unknown", "allowed", []),
    effect("x:subnet/main/private-1 is closed", "allowed", "denied", ["A route leads out."]),
  ];
  expect(shown({ effects })).toBe(`Without x:nat-gateway/n:

Breaks:
✗ first
    ✗ route  No route.
✗ third, which was not known before
    for reasons above
✗ x:subnet/main/private-1 is closed
    ✗ route  A route leads out.

Is no longer known:
? second, which held before
    for reasons above, and:
    ? route  No endpoint.
? fourth, which did not hold before
    for reasons above

Becomes true:
✓ closed
✓ fifth, which was not known before

Stays as it was:
✗ stays`);
});

it("names the repair with its zones, and its price as an estimate with its date", () => {
  const repair = {
    endpoints: [
      {
        service: "sts",
        type: "interface",
        vpc: "main",
        subnets: ["a", "b"],
        zones: ["apne1-az1", "apne1-az2"],
        serves: [verbatim("one"), verbatim("two")],
      },
    ],
    beyond: [verbatim("x cannot be brought back.")],
    monthly: { removed: 45.26, added: 20, asOf: "2026-01" },
  } as const;
  expect(shown({ repair })).toBe(`Without x:nat-gateway/n:

Nothing that the topology declares depends on it.

One endpoint repairs it:
+ sts, interface endpoint in VPC \`main\`, subnets \`a\`, \`b\` (apne1-az1,
  apne1-az2), so that one, and for 1 more

Estimate, a month: 45.26 USD saved, 20.00 USD added, so 25.26 USD less. By
prices of 2026-01, without the traffic.

No endpoint brings back:
- x cannot be brought back.`);
});
