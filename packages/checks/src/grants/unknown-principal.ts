import { principalArnsOf, suggest, type Path, type Resource, type Topology } from "@cloister/model";
import type { Check, Subject } from "../check.ts";
import { resourcesOf, targetOf } from "../resources-of.ts";
import { accessOf } from "./access.ts";

export const unknownPrincipal: Check = {
  code: "grants/unknown-principal",
  rules: ["GRANT-003"],
  severity: "error",
  summary: "A policy names only users and roles that its accounts have.",

  *run(subject) {
    const accounts = new Map(subject.plan.accounts.map(({ id, name }) => [id, name]));
    for (const resource of withPrincipals(subject)) {
      for (const arn of new Set(principalArnsOf(resource))) {
        const [, id = "", kind = "", path = ""] = iamPrincipal.exec(arn) ?? [];
        const account = accounts.get(id);
        if (path === "" || accessOf(subject).principalsByName.has(arn)) continue;
        const hasWildcard = /[*?]/.test(path);
        if (!hasWildcard && (account === undefined || madeByAws.test(path))) continue;
        const name = path.slice(path.lastIndexOf("/") + 1);
        for (const at of placesOf(subject.topology, resource.at, [arn, `${kind}/${path}`])) {
          yield {
            at,
            message: hasWildcard
              ? `\`${arn}\` has a wildcard, and AWS takes no wildcards in the name of a principal.`
              : `\`${arn}\` is not a ${kind} that account \`${account ?? id}\` has here, and AWS refuses a policy that names nobody.${suggestion(subject, { arn, id, name })}`,
            help: hasWildcard
              ? "Name each user and role, or accept the account with `root` and limit it with a condition on `aws:PrincipalArn`."
              : `Declare it under \`${kind}s\` of account \`${account ?? id}\`, with \`existing: true\` if it is there already.`,
          };
        }
      }
    }
  },
};

const iamPrincipal = /^arn:[^:]+:iam::(\d{12}):(user|role)\/(.+)$/s;
const madeByAws = /^aws-(?:service-role|reserved)\//;

/** What AWS looks up principals for when it is created. What exists already was looked up then. */
function withPrincipals({ plan }: Subject): readonly Resource[] {
  const isNew = ({ existing }: { readonly existing?: string }): boolean => existing === undefined;
  return [
    ...resourcesOf(plan, "bucket-policy").filter(({ bucket }) => isNew(targetOf(plan, bucket))),
    ...resourcesOf(plan, "key").filter(isNew),
    ...resourcesOf(plan, "role").filter(isNew),
  ];
}

/** The same name under another path is more likely meant than a similar name. */
function suggestion(
  subject: Subject,
  { arn, id, name }: { readonly arn: string; readonly id: string; readonly name: string },
): string {
  const own = accessOf(subject).principals.filter(({ account }) => account.id === id);
  const same = own.find(({ resource }) => resource.name === name);
  if (same !== undefined) return ` Did you mean \`${same.arn}\`?`;
  return suggest(
    arn,
    own.map((principal) => principal.arn),
  );
}

/** Every place under a resource that names one of the texts as a principal. A key gets those of its buckets, too, where they are told. */
function placesOf(topology: Topology, at: Path, texts: readonly string[]): Path[] {
  const written = at.reduce<unknown>(
    (value, step) => (isRecord(value) ? value[step] : undefined),
    topology,
  );
  const places: Path[] = [];
  search(written, at);
  return places;

  function search(value: unknown, path: Path): void {
    if (typeof value === "string" && texts.includes(value)) places.push(path);
    else if (Array.isArray(value)) value.forEach((item, index) => search(item, [...path, index]));
    else if (isRecord(value)) {
      for (const [key, inner] of Object.entries(value)) {
        if (!withoutPrincipals.has(key)) search(inner, [...path, key]);
      }
    }
  }
}

const withoutPrincipals = new Set([
  "conditions",
  "resources",
  "objects",
  "tags",
  "permissionsBoundary",
]);

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return value !== null && typeof value === "object";
}
