/** One option as the user types it. */
export interface OptionRow {
  readonly name: string;
  readonly short?: string;
  /** What stands for its value in the help; an option without one is a switch. */
  readonly value?: string;
  readonly choices?: readonly string[];
  /** May be given more than once. */
  readonly many?: true;
  readonly required?: true;
  readonly says: string;
}

export interface CommandRow {
  /** What follows the name: `FILE…`. */
  readonly operands: string;
  /** How many operands there must and may be. */
  readonly least: number;
  readonly most: number;
  readonly says: string;
  readonly options: readonly OptionRow[];
}

export type CommandName = "check" | "generate" | "verify" | "plan" | "explain" | "schema" | "init";

export const backends = ["cdk", "pulumi"] as const;
export const formats = ["text", "json"] as const;

const overlay = {
  name: "overlay",
  short: "f",
  value: "FILE",
  many: true,
  says: "Lay this file over the topology; a `null` removes a key.",
} as const;
const format = {
  name: "format",
  value: "FORMAT",
  choices: formats,
  says: "`text` (the default) or `json`.",
} as const;
const backend = {
  name: "backend",
  value: "NAME",
  choices: backends,
  required: true,
  says: `${backends.map((name) => `\`${name}\``).join(" or ")}.`,
} as const;
const account = {
  name: "account",
  value: "NAME",
  says: "Only the program of this account, for its own administrator.",
} as const;
const files = { operands: "FILE…", least: 1, most: Infinity } as const;

/** Everything that the command line understands, in the order of the help. */
export const commandTable: Readonly<Record<CommandName, CommandRow>> = {
  check: {
    ...files,
    says: "Say everything that is wrong with a topology.",
    options: [overlay, format, { name: "deny-warnings", says: "Warnings fail, as errors do." }],
  },
  generate: {
    ...files,
    says: "Write the program that makes a topology.",
    options: [
      backend,
      { name: "out", short: "o", value: "DIR", required: true, says: "Where to write it." },
      account,
      overlay,
      { name: "check", says: "Write nothing; fail if the program is not up to date." },
      { name: "allow-errors", says: "Write it in spite of errors, which its README then lists." },
      { name: "force", says: "Overwrite files that were edited by hand or were there before." },
    ],
  },
  verify: {
    ...files,
    says: "Run a program, and compare what it makes with a topology.",
    options: [
      backend,
      {
        name: "dir",
        value: "DIR",
        required: true,
        says: "Where the program is, its packages installed.",
      },
      account,
      {
        name: "stack",
        value: "NAME",
        says: "With `pulumi`, whose settings; by default the first `Pulumi.*.yaml`.",
      },
      overlay,
      format,
      { name: "allow-errors", says: "Compare in spite of errors in the topology." },
    ],
  },
  plan: {
    ...files,
    says: "Show every resource that a topology makes, defaults filled in.",
    options: [overlay, format],
  },
  explain: {
    operands: "[CODE]",
    least: 0,
    most: 1,
    says: "Explain a diagnostic by its code, or list all codes.",
    options: [],
  },
  schema: {
    operands: "",
    least: 0,
    most: 0,
    says: "Print the JSON Schema of topologies, for editors.",
    options: [],
  },
  init: {
    operands: "[DIR]",
    least: 0,
    most: 1,
    says: "Write a commented starting topology.",
    options: [
      { name: "template", short: "t", value: "NAME", says: "Which one; `minimal` is the default." },
    ],
  },
};

export function isCommandName(word: string): word is CommandName {
  return Object.hasOwn(commandTable, word);
}
