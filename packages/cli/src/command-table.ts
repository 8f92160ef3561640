import {
  account,
  backend,
  checkFormats,
  documentFormats,
  flow,
  format,
  language,
  languages,
  overlay,
  pictureFormats,
  traceFormats,
  views,
  type OptionRow,
} from "./option-rows.ts";

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
  | "diagram"
  | "docs"
  | "diff"
  | "explain"
  | "schema"
  | "init";

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
      {
        name: "samples",
        says: "The program uploads sample objects for the tables, and replaces objects of these keys.",
      },
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
      { name: "samples", says: "It was generated with `--samples`." },
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
      ...flow,
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
  diagram: {
    ...files,
    says: "Draw a topology: its nesting, its network, its data, or the proof of a flow.",
    options: [
      {
        name: "view",
        value: "VIEW",
        many: true,
        choices: views,
        says: "`overview` (the default), `network`, `data`, or `access`: proofs. Left out with a directory as `--out`: all.",
      },
      {
        name: "format",
        value: "FORMAT",
        choices: pictureFormats,
        says: "`mermaid` (the default), `svg`, `png`, or `ascii` for the terminal. Left out: as the name of `--out` says.",
      },
      {
        name: "out",
        short: "o",
        value: "PATH",
        says: "A file, `network.svg`, for one picture; else a directory, for a file each.",
      },
      { name: "picture", value: "NAME", says: "Of several pictures this one." },
      { name: "no-icons", says: "Draw plain shapes in the place of AWS's icons." },
      ...flow,
      overlay,
      language,
    ],
    notes: [
      "`--view access` draws the flow that `--who` and the options after it ask about, as `cloister trace` does,",
      "or else every flow that the topology expects.",
      "What is too large for one picture is drawn in parts, after an index of them.",
    ],
  },
  docs: {
    ...files,
    says: "Write the design document, its pictures, a sheet for each account, and what verifies it.",
    options: [
      { name: "out", short: "o", value: "DIR", required: true, says: "Where to write it." },
      {
        name: "lang",
        value: "LANGUAGE",
        many: true,
        choices: languages,
        says: "`en` or `ja`, or both; left out: that of the environment.",
      },
      {
        name: "format",
        value: "FORMAT",
        many: true,
        choices: documentFormats,
        says: "`md`, `html` or `xlsx`; left out: all of them.",
      },
      { name: "no-icons", says: "Draw plain shapes in the place of AWS's icons." },
      { name: "check", says: "Write nothing; fail if the document is not up to date." },
      { name: "force", says: "Overwrite files that were edited by hand or were there before." },
      overlay,
    ],
  },
  diff: {
    operands: "OLD NEW",
    least: 1,
    most: Infinity,
    says: "Say what a change opens and closes, proves and breaks, replaces and costs.",
    options: [
      {
        name: "format",
        value: "FORMAT",
        choices: traceFormats,
        says: "`text` (the default), `json`, or `markdown` for a pull request.",
      },
      { name: "full", says: "Every resource, policy and reason, none cut short." },
      { name: "exit-code", says: "End with 1 where anything differs, as `git diff` does." },
      {
        ...overlay,
        says: "Lay this file over both sides; that of the older one is of its revision.",
      },
      { name: "old-overlay", value: "FILE", many: true, says: "Lay it over the older side only." },
      { name: "new-overlay", value: "FILE", many: true, says: "Lay it over the newer side only." },
      language,
    ],
    notes: [
      "OLD and NEW are each a file, or `REVISION:PATH`, a file as Git has it: `main:topology.yaml`. The path",
      "starts at the current directory. `:PATH` is what is staged. What exists as a file is meant as one.",
      "",
      "  cloister diff main topology.yaml      The same file, and its overlays, at a revision; or several files.",
      "  cloister diff HEAD~1:a.yaml HEAD:a.yaml",
      "  cloister diff a.yaml a.yaml --new-overlay production.yaml",
      "",
      "It ends with 0 where both sides have a plan, whatever differs, and with 1 where one has none.",
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
