import { commandTable, isCommandName, type CommandName } from "./command-table.ts";
import {
  backends,
  checkFormats,
  documentFormats,
  formats,
  languages,
  pictureFormats,
  traceFormats,
  views,
} from "./option-rows.ts";
import { parseWords, type Parsed } from "./parse-words.ts";
import { isProblem, type Problem } from "./problem.ts";
import type {
  CheckRequest,
  DiagramRequest,
  DiffRequest,
  Named,
  ProgramRequest,
  Request,
  Spoken,
} from "./request.ts";
import { readFlow, readQuestion } from "./trace-question.ts";

/** Reads the words after `cloister`. */
export async function readCommandLine(words: readonly string[]): Promise<Request | Problem> {
  const [first, ...rest] = words;
  if (first === undefined) return { command: "help", asked: false };
  if (first === "--help" || first === "-h") return { command: "help", asked: true };
  if (first === "--version" || first === "-V") return version(rest);
  if (first === "help") return help(rest[0]);
  if (!isCommandName(first)) return unknownCommand(first);
  const parsed = await parseWords(first, rest);
  if (isProblem(parsed)) return parsed;
  if (parsed.switches.has("help")) return { command: "help", topic: first, asked: true };
  return toRequest(first, parsed);
}

function version(words: readonly string[]): Request | Problem {
  const [word] = words.filter((one) => one !== "--verbose");
  if (word === undefined) return { command: "version", verbose: words.length > 0 };
  return {
    message: `\`--version\` takes \`--verbose\` alone, not \`${word}\`.`,
    help: "`cloister --version --verbose` lists what is known of AWS, and as of when.",
  };
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
      return check(parsed);
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
    case "diagram":
      return diagram(parsed);
    case "docs":
      return {
        command,
        ...named(parsed),
        out: last(parsed, "out") ?? "",
        languages: languages.filter((name) => parsed.values.get("lang")?.includes(name)),
        formats: documentFormats.filter(
          (name) => parsed.values.get("format")?.includes(name) ?? true,
        ),
        hasIcons: !switches.has("no-icons"),
        check: switches.has("check"),
        force: switches.has("force"),
      };
    case "diff":
      return diff(parsed);
    case "explain": {
      const [code] = operands;
      return code === undefined
        ? { command, ...spoken(parsed) }
        : { command, code, ...spoken(parsed) };
    }
    case "schema":
      return { command, ...spoken(parsed) };
    case "init":
      return {
        command,
        directory: operands[0] ?? ".",
        template: last(parsed, "template") ?? "minimal",
        ...spoken(parsed),
      };
  }
}

function check(parsed: Parsed): CheckRequest | Problem {
  const { operands, values, switches } = parsed;
  const help = "See `cloister check --help`.";
  if (switches.has("dry-run") && !switches.has("fix")) {
    return { message: "`--dry-run` needs `--fix`.", help };
  }
  const fix = switches.has("dry-run") ? "show" : "write";
  if (
    switches.has("fix") &&
    fix === "write" &&
    [...operands, ...(values.get("overlay") ?? [])].includes("-")
  ) {
    const message = "`--fix` cannot write to standard input.";
    return { message, help: "Give the path of a file, or `--dry-run` for a patch." };
  }
  return {
    command: "check",
    ...named(parsed),
    format: chosen(parsed, "format", checkFormats),
    denyWarnings: switches.has("deny-warnings"),
    ...(switches.has("fix") ? { fix } : {}),
  };
}

function diagram(parsed: Parsed): DiagramRequest | Problem {
  const { values, switches } = parsed;
  const help = "See `cloister diagram --help`.";
  const given = values.get("view") ?? [];
  const asked = views.filter((view) => given.includes(view));
  const flow = readFlow(parsed);
  if (flow !== undefined && isProblem(flow)) return { ...flow, help };
  if (flow !== undefined && asked.some((view) => view !== "access")) {
    return {
      message: `\`--who\` asks about a flow, which the view \`${asked[0] ?? ""}\` does not draw.`,
      help: "Ask with `--view access`, or leave it out.",
    };
  }
  const format = pictureFormats.find((name) => name === last(parsed, "format"));
  const out = last(parsed, "out");
  const picture = last(parsed, "picture");
  return {
    command: "diagram",
    ...named(parsed),
    views: flow === undefined ? asked : ["access"],
    ...(format === undefined ? {} : { format }),
    ...(out === undefined ? {} : { out }),
    ...(picture === undefined ? {} : { picture }),
    hasIcons: !switches.has("no-icons"),
    ...(flow === undefined ? {} : { flow }),
  };
}

function diff(parsed: Parsed): DiffRequest | Problem {
  const { operands, values, switches } = parsed;
  const [old = "", ...files] = operands;
  if (files.length === 0) {
    return {
      message: "`cloister diff` needs an older and a newer topology.",
      help: "See `cloister diff --help`.",
    };
  }
  return {
    command: "diff",
    old,
    files,
    overlays: values.get("overlay") ?? [],
    oldOverlays: values.get("old-overlay") ?? [],
    newOverlays: values.get("new-overlay") ?? [],
    format: chosen(parsed, "format", traceFormats),
    isFull: switches.has("full"),
    tellsByExitCode: switches.has("exit-code"),
    ...spoken(parsed),
  };
}

function named(parsed: Parsed): Named {
  const { operands, values } = parsed;
  return { files: operands, overlays: values.get("overlay") ?? [], ...spoken(parsed) };
}

function spoken(parsed: Parsed): Spoken {
  const lang = languages.find((name) => name === last(parsed, "lang"));
  return lang === undefined ? {} : { lang };
}

function program(parsed: Parsed): ProgramRequest {
  const account = last(parsed, "account");
  return {
    ...named(parsed),
    backend: chosen(parsed, "backend", backends),
    ...(account === undefined ? {} : { account }),
    samples: parsed.switches.has("samples"),
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
