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
  /** What its page of the help says below the options, in lines. */
  readonly notes?: readonly string[];
}

export type CommandName =
  | "check"
  | "generate"
  | "verify"
  | "plan"
  | "trace"
  | "explain"
  | "schema"
  | "init";

export const backends = ["cdk", "pulumi"] as const;
export const formats = ["text", "json"] as const;
export const checkFormats = ["text", "json", "junit", "sarif", "github"] as const;
export const traceFormats = ["text", "json", "markdown"] as const;
export const languages = ["en", "ja"] as const;
export const athenaClients = ["awswrangler", "console", "sdk"] as const;

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
const language = {
  name: "lang",
  value: "LANGUAGE",
  choices: languages,
  says: "`en` or `ja`; left out: that of the environment.",
} as const;
const files = { operands: "FILE…", least: 1, most: Infinity } as const;

/** Everything that the command line understands, in the order of the help. */
export const commandTable: Readonly<Record<CommandName, CommandRow>> = {
  check: {
    ...files,
    says: "Say everything that is wrong with a topology, and whether it is what it expects of itself.",
    options: [
      overlay,
      {
        name: "format",
        value: "FORMAT",
        choices: checkFormats,
        says: "`text` (the default), `json`, `junit`, `sarif`, or `github` for annotations in its Actions.",
      },
      { name: "deny-warnings", says: "Warnings fail, as errors do." },
      { name: "fix", says: "Mend what has one remedy, in the files themselves, and say the rest." },
      { name: "dry-run", says: "With `--fix`: print the changes as a patch, and write nothing." },
      language,
    ],
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
      language,
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
      language,
    ],
  },
  plan: {
    ...files,
    says: "Show every resource that a topology makes, defaults filled in.",
    options: [overlay, format, language],
  },
  trace: {
    ...files,
    says: "Prove who can reach what, hop by hop, or why not.",
    options: [
      {
        name: "who",
        value: "P",
        says: "A user or role: `x:role/access-role`, or a shorter form that is unique.",
      },
      {
        name: "read",
        value: "WHAT",
        says: "A table, a bucket or `s3://BUCKET/KEY` that it reads.",
      },
      { name: "write", value: "WHAT", says: "A bucket or `s3://BUCKET/KEY` that it writes." },
      {
        name: "open",
        value: "STUDIO",
        says: "A Studio domain that it opens in a browser.",
      },
      { name: "query", value: "WORKGROUP", says: "An Athena workgroup that it runs queries in." },
      { name: "at", value: "SUBNET", says: "Where it runs; left out: outside every VPC." },
      {
        name: "security-group",
        value: "GROUP",
        many: true,
        says: "Of what runs there; left out: those of the Studio domain in the subnet.",
      },
      {
        name: "through",
        value: "SERVICE",
        choices: ["athena"],
        says: "`athena`: a table is always read so.",
      },
      {
        name: "client",
        value: "NAME",
        choices: athenaClients,
        says: "Athena's: `awswrangler` (the default with `--at`), `console` (without) or `sdk`.",
      },
      { name: "workgroup", value: "NAME", says: "Where its queries run; left out: `primary`." },
      { name: "no-ctas", says: "`awswrangler` is told `ctas_approach=False`." },
      {
        name: "to",
        value: "WHERE",
        choices: ["internet"],
        says: "`internet`: every way there from `--at SUBNET`.",
      },
      {
        name: "without",
        value: "RESOURCE",
        says: "What changes if this is taken away: `nat/egress`.",
      },
      { name: "matrix", says: "Who may use what, as a table." },
      {
        name: "excess",
        says: "What each user and role may do beyond its flows, and its least policy.",
      },
      overlay,
      {
        name: "format",
        value: "FORMAT",
        choices: traceFormats,
        says: "`text` (the default) or `json`; `markdown` for `--matrix`.",
      },
      { name: "full", says: "Every hop of what is allowed too." },
      language,
    ],
    notes: [
      "Ask one question:",
      "  --who P --read|--write|--query|--open WHAT",
      "                                       Can it? Leg by leg.",
      "  --to internet --at SUBNET            Is the subnet closed?",
      "  --without RESOURCE                   What breaks? With one of the above: its answer before and after.",
      "  --matrix, or --excess                Who may do what, or too much?",
      "  none                                 Does everything hold that the topology expects?",
      "",
      "It ends with 1 if a flow is denied or not known, an expectation does not hold, or the topology has",
      "errors. `--to internet`, `--without` alone, `--matrix` and `--excess` only tell, and count as fine.",
    ],
  },
  explain: {
    operands: "[CODE]",
    least: 0,
    most: 1,
    says: "Explain a diagnostic by its code, or list all codes.",
    options: [language],
  },
  schema: {
    operands: "",
    least: 0,
    most: 0,
    says: "Print the JSON Schema of topologies, for editors.",
    options: [language],
  },
  init: {
    operands: "[DIR]",
    least: 0,
    most: 1,
    says: "Write a commented starting topology.",
    options: [
      { name: "template", short: "t", value: "NAME", says: "Which one; `minimal` is the default." },
      language,
    ],
  },
};

export function isCommandName(word: string): word is CommandName {
  return Object.hasOwn(commandTable, word);
}
