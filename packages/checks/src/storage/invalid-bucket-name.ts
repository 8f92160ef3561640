import type { Check } from "../check.ts";
import { resourcesOf } from "../resources-of.ts";

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
        message: `\`${name}\` cannot be the name of a bucket: ${problems.join("; ")}.`,
        help: "Use 3 to 63 lower-case letters, digits and hyphens. Where another name reads better here, keep it and put the bucket's own under `name:`.",
      };
    }
  },
};

interface Rule {
  readonly isBroken: (name: string) => boolean;
  readonly problem: (name: string) => string;
}

const rules: readonly Rule[] = [
  {
    isBroken: ({ length }) => length < 3 || length > 63,
    problem: ({ length }) =>
      `it has ${length} character${length === 1 ? "" : "s"}, and 3 to 63 are allowed`,
  },
  { isBroken: (name) => /[A-Z]/.test(name), problem: () => "it has upper-case letters" },
  {
    isBroken: (name) => /[^A-Za-z0-9.-]/u.test(name),
    problem: (name) => `S3 does not take ${refusedIn(name)}`,
  },
  {
    isBroken: (name) => /^[.-]|[.-]$/.test(name),
    problem: () => "it begins or ends with a hyphen or dot",
  },
  { isBroken: (name) => name.includes(".."), problem: () => "it has two dots in a row" },
  {
    isBroken: (name) => /^\d{1,3}(?:\.\d{1,3}){3}$/.test(name),
    problem: () => "it has the form of an IP address",
  },
];

function refusedIn(name: string): string {
  const refused = [...new Set(name.match(/[^A-Za-z0-9.-]/gu) ?? [])].slice(0, 5);
  return refused
    .map((character) => (character === " " ? "a blank" : `\`${character}\``))
    .join(", ");
}

const reservedPrefixes = ["xn--", "sthree-", "amzn-s3-demo-"];
const reservedSuffixes = ["-s3alias", "--ol-s3", ".mrap", "--x-s3", "--table-s3", "-an"];

function problemsOf(name: string): string[] {
  const prefix = reservedPrefixes.find((candidate) => name.startsWith(candidate));
  const suffix = reservedSuffixes.find((candidate) => name.endsWith(candidate));
  return [
    ...rules.flatMap(({ isBroken, problem }) => (isBroken(name) ? [problem(name)] : [])),
    ...(prefix === undefined ? [] : [`names that begin with \`${prefix}\` are AWS's own`]),
    ...(suffix === undefined ? [] : [`names that end with \`${suffix}\` are AWS's own`]),
  ];
}
