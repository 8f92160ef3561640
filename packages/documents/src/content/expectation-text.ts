import type { Expectation } from "@cloister/model";
import { flowText, referenceText, type Expected, type Verdict, type World } from "@cloister/proof";
import { and, say, type Text } from "@cloister/texts";
import type { Inline } from "../book/book.ts";
import { codeNames } from "./code-names.ts";

/** An expectation as a sentence says it, without a full stop. */
export function expectationText(world: World, expectation: Expectation): Text {
  return codeNames(plainText(world, expectation));
}

function plainText(world: World, expectation: Expectation): Text {
  switch (expectation.kind) {
    case "can":
    case "cannot":
      return flowText(expectation.flow, expectation.kind);
    case "closed":
      return say("{{subnet}} is closed", {
        subnet: referenceText(world, expectation.subnet.id),
      });
    case "only":
      return onlyText(world, expectation);
  }
}

function onlyText(world: World, expectation: Extract<Expectation, { kind: "only" }>): Text {
  const { principals, use, target } = expectation;
  const names = {
    principals: and(principals.map(({ id }) => referenceText(world, id))),
    target: targetText(world, target),
  };
  const nobody = principals.length === 0;
  switch (use) {
    case "read":
      return nobody
        ? say("nobody can read {{target}}", { target: names.target })
        : say("only {{principals}} can read {{target}}", names);
    case "write":
      return nobody
        ? say("nobody can write {{target}}", { target: names.target })
        : say("only {{principals}} can write {{target}}", names);
    case "query":
      return nobody
        ? say("nobody can query {{target}}", { target: names.target })
        : say("only {{principals}} can query {{target}}", names);
    case "open":
      return nobody
        ? say("nobody can open {{target}}", { target: names.target })
        : say("only {{principals}} can open {{target}}", names);
  }
}

function targetText(
  world: World,
  target: Extract<Expectation, { kind: "only" }>["target"],
): string {
  switch (target.kind) {
    case "objects":
      return `s3://${target.bucket}/${target.key}`;
    case "table":
      return referenceText(world, target.table.id);
    case "workgroup":
      return referenceText(world, target.workgroup.id);
    case "studio":
      return referenceText(world, target.studio.id);
  }
}

/** What became of it, in a word. */
export function outcomeInline(outcome: Expected["outcome"]): Inline {
  switch (outcome) {
    case "holds":
      return { verdict: "allowed", text: say("holds") };
    case "fails":
      return { verdict: "denied", text: say("fails") };
    case "unknown":
      return { verdict: "unknown", text: say("not proven") };
  }
}

export function outcomeVerdict(outcome: Expected["outcome"]): Verdict {
  switch (outcome) {
    case "holds":
      return "allowed";
    case "fails":
      return "denied";
    case "unknown":
      return "unknown";
  }
}

/** Its section. */
export function flowId(index: number): string {
  return `flow-${index + 1}`;
}
