import type { FlowInput } from "@cloister/model";
import { athenaClients } from "./option-rows.ts";
import type { Parsed } from "./parse-words.ts";
import { isProblem, type Problem } from "./problem.ts";
import type { TraceFormat, TraceQuestion } from "./request.ts";

const uses = ["read", "write", "query", "open"] as const;
const athena = ["through", "client", "workgroup", "no-ctas"] as const;
const ofFlow = ["who", ...uses, ...athena, "security-group"] as const;

const help = "`cloister trace --help` lists the questions.";

/** The one question that the options ask, or why they ask none. */
export function readQuestion(parsed: Parsed, format: TraceFormat): TraceQuestion | Problem {
  const given = new Set([...parsed.values.keys(), ...parsed.switches]);
  const [first, second] = [
    ...(["matrix", "excess", "to"] as const).filter((option) => given.has(option)),
    ...ofFlow.filter((option) => given.has(option)).slice(0, 1),
  ];
  if (second !== undefined) return togetherProblem(first ?? "", second);
  if (format === "markdown" && first !== "matrix") {
    return {
      message: "`--format markdown` is for `--matrix` alone.",
      help: "Use `--format text` or `--format json` for other questions.",
    };
  }
  if (first === undefined) return alone(parsed);
  if (first === "to") return internet(parsed);
  if (first !== "matrix" && first !== "excess") return flow(parsed);
  const [other] = (["at", "without"] as const).filter((option) => given.has(option));
  return other === undefined ? { asks: first } : togetherProblem(first, other);
}

function togetherProblem(first: string, second: string): Problem {
  return { message: `\`--${first}\` and \`--${second}\` belong to two questions.`, help };
}

function internet(parsed: Parsed): TraceQuestion | Problem {
  const at = last(parsed, "at");
  if (at === undefined) {
    return {
      message: "`--to internet` needs the subnet that is asked about: `--at SUBNET`.",
      help: "For example `--to internet --at private-1`.",
    };
  }
  return { asks: "internet", at, ...without(parsed) };
}

function alone(parsed: Parsed): TraceQuestion | Problem {
  if (parsed.values.has("at")) {
    return {
      message: "`--at` says where, but nothing is asked.",
      help: "Add `--to internet`, or `--who P` with `--read`, `--write`, `--query` or `--open`.",
    };
  }
  const removed = last(parsed, "without");
  return removed === undefined ? { asks: "expectations" } : { asks: "change", without: removed };
}

/** Which flow the options ask about; undefined where they name none. */
export function readFlow(parsed: Parsed): FlowInput | Problem | undefined {
  const isAsked = [...ofFlow, "at"].some(
    (option) => parsed.values.has(option) || parsed.switches.has(option),
  );
  return isAsked ? flowInput(parsed) : undefined;
}

function flow(parsed: Parsed): TraceQuestion | Problem {
  const input = flowInput(parsed);
  return isProblem(input) ? input : { asks: "flow", flow: input, ...without(parsed) };
}

function flowInput(parsed: Parsed): FlowInput | Problem {
  const who = last(parsed, "who");
  if (who === undefined) {
    return {
      message: "It is not said who: `--who P` is missing.",
      help: "Name a user or role, such as `--who x:role/access-role`.",
    };
  }
  const [use, another] = uses.filter((option) => parsed.values.has(option));
  if (use === undefined) {
    return {
      message:
        "It is not said what is done: `--read`, `--write`, `--query` or `--open` is missing.",
      help: "For example `--read s3://BUCKET/KEY`, or `--read x:table/DATABASE/TABLE`.",
    };
  }
  if (another !== undefined) return togetherProblem(use, another);
  const at = last(parsed, "at");
  const client = athenaClients.find((name) => name === last(parsed, "client"));
  const workgroup = last(parsed, "workgroup");
  const securityGroups = parsed.values.get("security-group");
  return {
    who,
    [use]: last(parsed, use),
    ...(at === undefined ? {} : { at }),
    ...(parsed.values.has("through") ? { through: "athena" as const } : {}),
    ...(client === undefined ? {} : { client }),
    ...(workgroup === undefined ? {} : { workgroup }),
    ...(parsed.switches.has("no-ctas") ? { ctas: false } : {}),
    ...(securityGroups === undefined ? {} : { securityGroups: [...securityGroups] }),
  };
}

function without(parsed: Parsed): { readonly without?: string } {
  const removed = last(parsed, "without");
  return removed === undefined ? {} : { without: removed };
}

function last({ values }: Parsed, option: string): string | undefined {
  return values.get(option)?.at(-1);
}
