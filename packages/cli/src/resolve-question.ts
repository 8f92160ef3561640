import { inEnglish, say } from "@cloister/texts";
import { isRef, questionsAbout, type Finding, type Flow, type Questions } from "@cloister/model";
import type { World } from "@cloister/proof";
import type { Examined } from "./examine.ts";
import type { Problem } from "./problem.ts";
import type { TraceQuestion } from "./request.ts";

/** What `trace` is asked, its references resolved: `subnet` and `without` are the plan's ids. */
export type Resolved =
  | { readonly asks: "flow"; readonly flow: Flow; readonly without?: string }
  | { readonly asks: "internet"; readonly subnet: string; readonly without?: string }
  | { readonly asks: "change"; readonly without: string }
  | { readonly asks: "matrix" | "excess" | "expectations" };

/** Finds what the question names, in what resolved of the topology. */
export function resolveQuestion(
  question: TraceQuestion,
  { topology, dropped }: Pick<Examined, "topology" | "dropped">,
  world: World,
): Resolved | readonly Problem[] {
  const findings: Finding[] = [];
  const questions =
    topology && questionsAbout(topology, dropped, (finding) => findings.push(finding));
  const resolved = questions && resolve(question, questions);
  if (findings.length > 0) return findings.map(toProblem);
  if (resolved === undefined || !isWhole(resolved, world)) return [leftOut];
  return resolved;
}

const leftOut: Problem = {
  message: "What is asked about was left out because of an error in the topology.",
  help: "Mend the errors above first.",
};

function resolve(question: TraceQuestion, questions: Questions): Resolved | undefined {
  switch (question.asks) {
    case "flow": {
      const flow = questions.flow(question.flow, []);
      const removed = removedBy(question.without, questions);
      return flow && removed && { asks: "flow", flow, ...removed };
    }
    case "internet": {
      const subnet = questions.subnet(question.at, []);
      const removed = removedBy(question.without, questions);
      return subnet && removed && { asks: "internet", subnet: subnet.id, ...removed };
    }
    case "change": {
      const resource = questions.resource(question.without, []);
      return resource && { asks: "change", without: resource.id };
    }
    case "matrix":
    case "excess":
    case "expectations":
      return question;
  }
}

function removedBy(
  text: string | undefined,
  questions: Questions,
): { readonly without?: string } | undefined {
  if (text === undefined) return {};
  const resource = questions.resource(text, []);
  return resource && { without: resource.id };
}

/** Whether the plan has everything that the question speaks of. */
function isWhole(resolved: Resolved, { byId }: World): boolean {
  switch (resolved.asks) {
    case "flow":
      return isKnown(resolved.flow, byId) && hasRemoved(resolved, byId);
    case "internet":
      return byId.has(resolved.subnet) && hasRemoved(resolved, byId);
    case "change":
      return hasRemoved(resolved, byId);
    case "matrix":
    case "excess":
    case "expectations":
      return true;
  }
}

function hasRemoved({ without }: { readonly without?: string }, byId: World["byId"]): boolean {
  return without === undefined || byId.has(without);
}

function isKnown(value: unknown, byId: World["byId"]): boolean {
  if (typeof value !== "object" || value === null) return true;
  if (isRef(value)) return value.kind === "default-security-group" || byId.has(value.id);
  return Object.values(value).every((inner: unknown) => isKnown(inner, byId));
}

function toProblem({
  message,
  help = say("`cloister trace --help` lists the questions."),
}: Finding): Problem {
  return { message: inEnglish(message), help: inEnglish(help) };
}
