import { parseArgs } from "node:util";
import { commandTable, type CommandName } from "./command-table.ts";
import { type OptionRow } from "./option-rows.ts";
import type { Problem } from "./problem.ts";

/** The words of one command, sorted by what they are and checked against its row of the table. */
export interface Parsed {
  readonly operands: readonly string[];
  /** Values by option, in the order given. */
  readonly values: ReadonlyMap<string, readonly string[]>;
  readonly switches: ReadonlySet<string>;
}

const help: OptionRow = { name: "help", short: "h", says: "" };

/** Sorts the words after a command's name, or says the first thing that is wrong with them. */
export async function parseWords(
  command: CommandName,
  words: readonly string[],
): Promise<Parsed | Problem> {
  const row = commandTable[command];
  const options = [...row.options, help];
  const usage = `See \`cloister ${command} --help\`.`;
  const { tokens } = parseArgs({
    args: [...words],
    options: Object.fromEntries(
      options.map(({ name, short, value }) => [
        name,
        {
          type: value === undefined ? ("boolean" as const) : ("string" as const),
          ...(short === undefined ? {} : { short }),
        },
      ]),
    ),
    // Our own words for what is wrong.
    strict: false,
    allowPositionals: true,
    tokens: true,
  });
  const operands: string[] = [];
  const values = new Map<string, readonly string[]>();
  const switches = new Set<string>();
  for (const token of tokens) {
    if (token.kind === "option-terminator") continue;
    if (token.kind === "positional") {
      operands.push(token.value);
      continue;
    }
    const { name, rawName, value } = token;
    const option = options.find((one) => one.name === name);
    if (option === undefined) {
      const { suggest } = await import("./suggest.ts");
      const known = options.map((one) => `--${one.name}`);
      return {
        message: `\`${rawName}\` is not an option of \`cloister ${command}\`.${suggest(rawName, known)}`,
        help: usage,
      };
    }
    if (option.value === undefined) {
      if (value !== undefined) return { message: `\`${rawName}\` takes no value.`, help: usage };
      switches.add(name);
      continue;
    }
    const problem = valueProblem(option, rawName, token);
    if (problem !== undefined) return { message: problem, help: usage };
    values.set(name, [...(values.get(name) ?? []), value ?? ""]);
  }
  const parsed = { operands, values, switches };
  if (switches.has("help")) return parsed;
  const message = countProblem(command, parsed);
  return message === undefined ? parsed : { message, help: usage };
}

function valueProblem(
  { value: placeholder = "", choices }: OptionRow,
  rawName: string,
  {
    value,
    inlineValue,
  }: { readonly value?: string | undefined; readonly inlineValue?: boolean | undefined },
): string | undefined {
  const looksLikeOption = inlineValue !== true && /^-./.test(value ?? "");
  if (value === undefined || value === "" || looksLikeOption) {
    return `\`${rawName}\` needs a value: \`${rawName} ${placeholder}\`.`;
  }
  if (choices !== undefined && !choices.includes(value)) {
    const known = alternatives(choices.map((choice) => `\`${choice}\``));
    return `\`${value}\` is not a value of \`${rawName}\`: it is ${known}.`;
  }
  return undefined;
}

/** `a`, `a or b`, `a, b or c`. */
function alternatives(all: readonly string[]): string {
  const last = all.at(-1) ?? "";
  return all.length < 2 ? last : `${all.slice(0, -1).join(", ")} or ${last}`;
}

function countProblem(command: CommandName, { operands, values }: Parsed): string | undefined {
  const { least, most, options } = commandTable[command];
  if (operands.length < least) return `\`cloister ${command}\` needs the topology's file.`;
  if (operands.length > most) {
    return `\`cloister ${command}\` does not take \`${operands[most] ?? ""}\`.`;
  }
  const missing = options.find(({ name, required }) => required === true && !values.has(name));
  if (missing === undefined) return undefined;
  return `\`cloister ${command}\` needs \`--${missing.name} ${missing.value ?? ""}\`.`;
}
