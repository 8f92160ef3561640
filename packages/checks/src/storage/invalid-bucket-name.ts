import { commas, say, type Text } from "@cloister/texts";
import type { Check } from "../check.ts";
import { resourcesOf } from "../resources-of.ts";
import { inOneRow } from "./in-one-row.ts";

export const invalidBucketName: Check = {
  code: "storage/invalid-bucket-name",
  rules: ["S3-001"],
  severity: "error",
  summary: "The name of a new bucket is one that S3 takes.",

  *run({ topology, plan }) {
    for (const { name, at, existing } of resourcesOf(plan, "bucket")) {
      // Some of the oldest buckets have names that are refused today.
      if (existing !== undefined) continue;
      const problems = problemsOf(name);
      if (problems.length === 0) continue;
      const [, account = "", , entry = ""] = at;
      const written = topology.accounts[account]?.buckets[entry]?.name;
      yield {
        at: written === undefined ? at : [...at, "name"],
        message: say("`{{name}}` cannot be the name of a bucket: {{problems}}.", {
          name,
          problems: inOneRow(problems),
        }),
        help: say(
          "Use 3 to 63 lower-case letters, digits and hyphens. Where another name reads better here, keep it and put the bucket's own under `name:`.",
        ),
      };
    }
  },
};

interface Rule {
  readonly isBroken: (name: string) => boolean;
  readonly problem: (name: string) => Text;
}

const rules: readonly Rule[] = [
  {
    isBroken: ({ length }) => length < 3 || length > 63,
    problem: ({ length }) =>
      length === 1
        ? say("it has 1 character, and 3 to 63 are allowed")
        : say("it has {{count}} characters, and 3 to 63 are allowed", { count: length }),
  },
  {
    isBroken: (name) => /[A-Z]/.test(name),
    problem: () => say("it has upper-case letters"),
  },
  {
    isBroken: (name) => /[^A-Za-z0-9.-]/u.test(name),
    problem: (name) => say("S3 does not take {{characters}}", { characters: refusedIn(name) }),
  },
  {
    isBroken: (name) => /^[.-]|[.-]$/.test(name),
    problem: () => say("it begins or ends with a hyphen or dot"),
  },
  { isBroken: (name) => name.includes(".."), problem: () => say("it has two dots in a row") },
  {
    isBroken: (name) => /^\d{1,3}(?:\.\d{1,3}){3}$/.test(name),
    problem: () => say("it has the form of an IP address"),
  },
];

function refusedIn(name: string): ReturnType<typeof commas> {
  const refused = [...new Set(name.match(/[^A-Za-z0-9.-]/gu) ?? [])].slice(0, 5);
  return commas(
    refused.map((character) => (character === " " ? say("a blank") : `\`${character}\``)),
  );
}

const reservedPrefixes = ["xn--", "sthree-", "amzn-s3-demo-"];
const reservedSuffixes = ["-s3alias", "--ol-s3", ".mrap", "--x-s3", "--table-s3", "-an"];

/** What S3 refuses in a name, as clauses. */
export function problemsOf(name: string): readonly Text[] {
  const prefix = reservedPrefixes.find((candidate) => name.startsWith(candidate));
  const suffix = reservedSuffixes.find((candidate) => name.endsWith(candidate));
  return [
    ...rules.flatMap(({ isBroken, problem }) => (isBroken(name) ? [problem(name)] : [])),
    ...(prefix === undefined
      ? []
      : [say("names that begin with `{{prefix}}` are AWS's own", { prefix })]),
    ...(suffix === undefined
      ? []
      : [say("names that end with `{{suffix}}` are AWS's own", { suffix })]),
  ];
}
