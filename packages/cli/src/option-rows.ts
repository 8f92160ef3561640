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

export const backends = ["cdk", "pulumi"] as const;
export const formats = ["text", "json"] as const;
export const checkFormats = ["text", "json", "junit", "sarif", "github"] as const;
export const traceFormats = ["text", "json", "markdown"] as const;
export const pictureFormats = ["mermaid", "svg", "png", "ascii"] as const;
export const views = ["overview", "network", "data", "access"] as const;
export const documentFormats = ["md", "html", "xlsx"] as const;
export const languages = ["en", "ja"] as const;
export const athenaClients = ["awswrangler", "console", "sdk"] as const;

export const overlay = {
  name: "overlay",
  short: "f",
  value: "FILE",
  many: true,
  says: "Lay this file over the topology; a `null` removes a key.",
} as const;
export const format = {
  name: "format",
  value: "FORMAT",
  choices: formats,
  says: "`text` (the default) or `json`.",
} as const;
export const backend = {
  name: "backend",
  value: "NAME",
  choices: backends,
  required: true,
  says: `${backends.map((name) => `\`${name}\``).join(" or ")}.`,
} as const;
export const account = {
  name: "account",
  value: "NAME",
  says: "Only the program of this account, for its own administrator.",
} as const;
export const language = {
  name: "lang",
  value: "LANGUAGE",
  choices: languages,
  says: "`en` or `ja`; left out: that of the environment.",
} as const;
/** Which flow is meant. */
export const flow = [
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
] as const satisfies readonly OptionRow[];
