import {
  principalArnsOf,
  suggest,
  suggestionOf,
  type Path,
  type Resource,
  type Topology,
} from "@cloister/model";
import { say, sentences, type Text } from "@cloister/texts";
import type { Check, Subject } from "../check.ts";
import { resourcesOf, targetOf } from "../resources-of.ts";
import { accessOf } from "./access.ts";

export const unknownPrincipal: Check = {
  code: "grants/unknown-principal",
  rules: ["GRANT-003", "GRANT-013"],
  severity: "error",
  summary: "A policy names only users and roles that its accounts have.",

  *run(subject) {
    const accounts = new Map(subject.plan.accounts.map(({ id, name }) => [id, name]));
    for (const resource of withPrincipals(subject)) {
      for (const arn of new Set(principalArnsOf(resource))) {
        if (group.test(arn)) {
          for (const at of placesOf(subject.topology, resource.at, [arn])) {
            yield {
              at,
              message: say("`{{arn}}` is a group, and AWS takes no group as a principal.", { arn }),
              help: say("Name its users, or a role that they assume."),
            };
          }
          continue;
        }
        const [, id = "", kind = "", path = ""] = iamPrincipal.exec(arn) ?? [];
        const account = accounts.get(id);
        if (path === "" || accessOf(subject).principalsByName.has(arn)) continue;
        const hasWildcard = /[*?]/.test(path);
        if (!hasWildcard && (account === undefined || madeByAws.test(path))) continue;
        const name = path.slice(path.lastIndexOf("/") + 1);
        // A short name is meant where no ARN stands: beside one, it may be another's, found under its path.
        const written = placesOf(subject.topology, resource.at, [arn]);
        const short = `${kind}/${path}`;
        const places =
          written.length === 0 || !accessOf(subject).principalsByName.has(`${account}:${short}`)
            ? placesOf(subject.topology, resource.at, [arn, short])
            : written;
        for (const at of places) {
          yield {
            at,
            message: hasWildcard
              ? say(
                  "`{{arn}}` has a wildcard, and AWS takes no wildcards in the name of a principal.",
                  { arn },
                )
              : sentences(
                  kind === "user"
                    ? say(
                        "`{{arn}}` is not a user that account `{{account}}` has here, and AWS refuses a policy that names nobody.",
                        { arn, account: account ?? id },
                      )
                    : say(
                        "`{{arn}}` is not a role that account `{{account}}` has here, and AWS refuses a policy that names nobody.",
                        { arn, account: account ?? id },
                      ),
                  suggestion(subject, { arn, id, name }),
                ),
            help: hasWildcard
              ? say(
                  "Name each user and role, or accept the account with `root` and limit it with a condition on `aws:PrincipalArn`.",
                )
              : say(
                  "Declare it under `{{section}}` of account `{{account}}`, with `existing: true` if it is there already.",
                  { section: `${kind}s`, account: account ?? id },
                ),
          };
        }
      }
    }
  },
};

const iamPrincipal = /^arn:[^:]+:iam::(\d{12}):(user|role)\/(.+)$/s;
const group = /^arn:[^:]+:iam::\d{12}:group\//;
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
): Text | undefined {
  const own = accessOf(subject).principals.filter(({ account }) => account.id === id);
  const same = own.find(({ resource }) => resource.name === name);
  if (same !== undefined) return suggestionOf(same.arn);
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
