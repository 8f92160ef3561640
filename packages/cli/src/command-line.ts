import {
  backends,
  checkFormats,
  commandTable,
  formats,
  isCommandName,
  traceFormats,
  type CommandName,
} from "./command-table.ts";
import { parseWords, type Parsed } from "./parse-words.ts";
import { isProblem, type Problem } from "./problem.ts";
import type { Named, ProgramRequest, Request } from "./request.ts";
import { readQuestion } from "./trace-question.ts";

/** Reads the words after `cloister`. */
export async function readCommandLine(words: readonly string[]): Promise<Request | Problem> {
  const [first, ...rest] = words;
  if (first === undefined) return { command: "help", asked: false };
  if (first === "--help" || first === "-h") return { command: "help", asked: true };
  if (first === "--version" || first === "-V") return { command: "version" };
  if (first === "help") return help(rest[0]);
  if (!isCommandName(first)) return unknownCommand(first);
  const parsed = await parseWords(first, rest);
  if (isProblem(parsed)) return parsed;
  if (parsed.switches.has("help")) return { command: "help", topic: first, asked: true };
  return toRequest(first, parsed);
}

async function help(topic: string | undefined): Promise<Request | Problem> {
  if (topic === undefined) return { command: "help", asked: true };
  if (!isCommandName(topic)) return unknownCommand(topic);
  return { command: "help", topic, asked: true };
}

async function unknownCommand(word: string): Promise<Problem> {
  const { suggest } = await import("./suggest.ts");
  const names = Object.keys(commandTable);
  if (word.startsWith("-")) {
    return {
      message: `\`${word}\` comes before any command.`,
      help: `Begin with a command: ${names.join(", ")}.`,
    };
  }
  return {
    message: `\`${word}\` is not a command.${suggest(word, names)}`,
    help: `The commands are ${names.join(", ")}; \`cloister --help\` describes them.`,
  };
}

function toRequest(command: CommandName, parsed: Parsed): Request | Problem {
  const { operands, switches } = parsed;
  switch (command) {
    case "check":
      return {
        command,
        ...named(parsed),
        format: chosen(parsed, "format", checkFormats),
        denyWarnings: switches.has("deny-warnings"),
      };
    case "generate":
      return {
        command,
        ...program(parsed),
        out: last(parsed, "out") ?? "",
        check: switches.has("check"),
        force: switches.has("force"),
      };
    case "verify": {
      const stack = last(parsed, "stack");
      return {
        command,
        ...program(parsed),
        directory: last(parsed, "dir") ?? "",
        ...(stack === undefined ? {} : { stack }),
        format: chosen(parsed, "format", formats),
      };
    }
    case "plan":
      return { command, ...named(parsed), format: chosen(parsed, "format", formats) };
    case "trace": {
      const format = chosen(parsed, "format", traceFormats);
      const question = readQuestion(parsed, format);
      if (isProblem(question)) return question;
      return { command, ...named(parsed), question, format, isFull: switches.has("full") };
    }
    case "explain": {
      const [code] = operands;
      return code === undefined ? { command } : { command, code };
    }
    case "schema":
      return { command };
    case "init":
      return {
        command,
        directory: operands[0] ?? ".",
        template: last(parsed, "template") ?? "minimal",
      };
  }
}

function named({ operands, values }: Parsed): Named {
  return { files: operands, overlays: values.get("overlay") ?? [] };
}

function program(parsed: Parsed): ProgramRequest {
  const account = last(parsed, "account");
  return {
    ...named(parsed),
    backend: chosen(parsed, "backend", backends),
    ...(account === undefined ? {} : { account }),
    allowErrors: parsed.switches.has("allow-errors"),
  };
}

function last({ values }: Parsed, option: string): string | undefined {
  return values.get(option)?.at(-1);
}

/** The value of an option that was checked against its choices; the first of them where it was not given. */
function chosen<Choice extends string>(
  parsed: Parsed,
  option: string,
  choices: readonly [Choice, ...Choice[]],
): Choice {
  const value = last(parsed, option);
  return choices.find((choice) => choice === value) ?? choices[0];
}
