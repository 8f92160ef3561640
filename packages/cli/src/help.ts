import { commandTable, type CommandName } from "./command-table.ts";
import { type OptionRow } from "./option-rows.ts";

/** What `--help` prints: all commands, or one with its options. */
export function helpText(topic: CommandName | undefined): string {
  return topic === undefined ? overview() : page(topic);
}

const exitCodes = `Exit codes:
  0   Fine.
  1   Something is wrong that has a place in a file, or the program is not what the topology says.
  2   Wrong usage, nothing to read, no way to write, or a program that cannot be run.
  70  A bug in Cloister.
`;

function overview(): string {
  const rows = Object.entries(commandTable).map(([name, { operands, says }]) => [
    `${name} ${operands}`,
    says,
  ]);
  return `Usage: cloister COMMAND [OPTION…]

From one topology in YAML: what is wrong with it, and the program that makes it.

Commands:
${table(rows)}
\`cloister COMMAND --help\` shows the options of a command. A FILE may be \`-\`, standard input.
\`cloister --version --verbose\` lists what is known of AWS, and as of when.

${exitCodes}`;
}

function page(topic: CommandName): string {
  const { operands, says, options, notes = [] } = commandTable[topic];
  const rows = options.map((option) => [`  ${written(option)}`, option.says]);
  const words = ["cloister", topic, operands, ...usageOf(options)];
  return `Usage: ${words.filter((word) => word !== "").join(" ")}

${says}
${rows.length === 0 ? "" : `\nOptions:\n${table(rows.map(([first = "", second = ""]) => [first.slice(2), second]))}`}${notes.length === 0 ? "" : `\n${notes.join("\n")}\n`}`;
}

/** Every option where they are few. */
function usageOf(options: readonly OptionRow[]): readonly string[] {
  return options.length > 10 ? ["[OPTION…]"] : options.map(inUsage);
}

function written({ name, short, value }: OptionRow): string {
  const long = value === undefined ? `--${name}` : `--${name} ${value}`;
  return short === undefined ? `      ${long}` : `  -${short}, ${long}`;
}

function inUsage({ name, value, many, required }: OptionRow): string {
  const option = value === undefined ? `--${name}` : `--${name} ${value}`;
  if (required === true) return option;
  return many === true ? `[${option}]…` : `[${option}]`;
}

function table(rows: readonly (readonly string[])[]): string {
  const width = Math.max(...rows.map(([first = ""]) => first.trimEnd().length));
  return rows
    .map(([first = "", second = ""]) => `  ${first.trimEnd().padEnd(width)}  ${second}\n`)
    .join("");
}
