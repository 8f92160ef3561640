import { say } from "@cloister/texts";
import type { Finding, Path } from "../../diagnostics/diagnostic.ts";
import type { ExpectationInput, FlowInput, OnlyInput } from "../../topology/expect.ts";
import type { Topology } from "../../topology/topology.ts";
import type { Expectation } from "../expectation.ts";
import { described } from "./described.ts";
import { questionsAbout, type Questions, type UseInput } from "./questions.ts";

/** What the topology says must hold. What cannot be resolved is reported and left out. */
export function resolveExpectations(
  topology: Topology,
  dropped: readonly Path[],
  report: (finding: Finding) => void,
): readonly Expectation[] {
  if (topology.expect.length === 0) return [];
  const questions = questionsAbout(topology, dropped, report);
  return topology.expect.flatMap((input, index) => {
    const at = ["expect", index];
    const [kind, another] = (["can", "cannot", "only", "closed"] as const).filter(
      (key) => input[key] !== undefined,
    );
    if (kind !== undefined && another === undefined)
      return expectationOf(questions, input, at) ?? [];
    report({
      code: "expect/malformed",
      severity: "error",
      message:
        kind === undefined
          ? say("This expectation does not say what is expected.")
          : say("This expectation says both `{{one}}` and `{{other}}`.", {
              one: kind,
              other: another ?? "",
            }),
      at,
      help: say("Write exactly one of `can`, `cannot`, `only` and `closed` in each."),
    });
    return [];
  });
}

function expectationOf(
  questions: Questions,
  input: ExpectationInput,
  at: Path,
): Expectation | undefined {
  const stated = { at, ...described(input) };
  if (input.closed !== undefined) {
    const subnet = questions.subnet(input.closed, [...at, "closed"]);
    return subnet && { ...stated, kind: "closed", text: `${input.closed} is closed`, subnet };
  }
  if (input.only !== undefined) return onlyOf(questions, input.only, stated);
  const kind = input.can === undefined ? "cannot" : "can";
  const asked = input[kind];
  const flow = asked && questions.flow(asked, [...at, kind]);
  return asked && flow && { ...stated, kind, text: flowText(kind, asked), flow };
}

function onlyOf(
  questions: Questions,
  input: OnlyInput,
  stated: { readonly at: Path; readonly description?: string },
): Expectation | undefined {
  const at = [...stated.at, "only"];
  const used = questions.use(input, at);
  const principals = input.principals.flatMap(
    (text, index) => questions.principal(text, [...at, "principals", index]) ?? [],
  );
  if (used === undefined || principals.length < input.principals.length) return undefined;
  const names = input.principals.length === 0 ? "nobody" : `only ${input.principals.join(" and ")}`;
  return { ...stated, kind: "only", text: `${names} can ${useText(input)}`, principals, ...used };
}

function flowText(kind: "can" | "cannot", flow: FlowInput): string {
  const client = [
    ...(flow.client === undefined ? [] : [` with ${flow.client}`]),
    ...(flow.ctas === false ? [" without CTAS"] : []),
    ...(flow.workgroup === undefined ? [] : [` in ${flow.workgroup}`]),
  ].join("");
  const through = flow.through === undefined ? "" : " through Athena";
  const where = flow.at === undefined ? "" : ` at ${flow.at}`;
  return `${flow.who} ${kind} ${useText(flow)}${through}${client}${where}`;
}

function useText({ read, write, query, open }: UseInput): string {
  if (read !== undefined) return `read ${read}`;
  if (write !== undefined) return `write ${write}`;
  return query === undefined ? `open ${open ?? ""}` : `query ${query}`;
}
