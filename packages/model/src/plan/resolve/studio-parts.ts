import { say } from "@cloister/texts";
import type { Path } from "../../diagnostics/diagnostic.ts";
import type { Ref } from "../reference.ts";
import type { SecurityGroupRef } from "../resources/security-group-rule.ts";
import type { Entry } from "./declarations.ts";
import { usableGroup } from "./default-group.ts";
import { distinct } from "./endpoints.ts";
import { lookUp, refTo, type Scope } from "./sink.ts";

/** The role that a domain or profile runs as; SageMaker takes only one of its own account. */
export function executionRoleOf(scope: Scope, text: string, at: Path): Ref<"role"> | undefined {
  const entry = lookUp(scope, ["role"], text, { at });
  if (entry === undefined || entry.account === scope.accountName) return refTo(entry, "role");
  scope.sink.report({
    code: "studio/foreign-execution-role",
    severity: "error",
    message: say(
      "Role `{{text}}` is of another account; Studio runs as a role of its own account.",
      { text },
    ),
    at,
    related: [{ at: entry.at, message: say("The role.") }],
    help: say("Declare the role under `roles` of account `{{accountName}}`.", {
      accountName: scope.accountName,
    }),
  });
  return undefined;
}

/** The subnets that are written, in their order and each once; those of another VPC are reported. */
export function studioSubnetsOf(
  scope: Scope,
  vpc: string,
  texts: readonly string[],
  at: Path,
): readonly Ref<"subnet">[] {
  const refs = texts.flatMap((text, index) => {
    const ref = refTo(partOf(scope, "subnet", { text, vpc, at: [...at, index] }), "subnet");
    return ref === undefined ? [] : [ref];
  });
  return distinct(refs);
}

/**
 * The groups that are written, in their order and each once; those of another VPC are reported. Undefined if the
 * id of one is not known, which is reported too.
 */
export function studioGroupsOf(
  scope: Scope,
  vpc: string,
  texts: readonly string[],
  at: Path,
): readonly SecurityGroupRef[] | undefined {
  const groups = texts.flatMap((text, index) => {
    const entry = partOf(scope, "security-group", { text, vpc, at: [...at, index] });
    return entry === undefined ? [] : [usableGroup(scope, entry, { at: [...at, index] })];
  });
  const known = groups.flatMap((group) => (group === undefined ? [] : [group]));
  return known.length < groups.length ? undefined : distinct(known);
}

function partOf(
  scope: Scope,
  word: "subnet" | "security-group",
  { text, vpc, at }: { readonly text: string; readonly vpc: string; readonly at: Path },
): Entry | undefined {
  const entry = lookUp(scope, [word], text, { at, vpc });
  if (entry === undefined) return undefined;
  if (entry.account === scope.accountName && entry.names[0] === vpc) return entry;
  scope.sink.report({
    code: "studio/part-of-another-vpc",
    severity: "error",
    message: say("`{{text}}` is not part of VPC `{{vpc}}`, which this Studio domain is in.", {
      text,
      vpc,
    }),
    at,
    related: [{ at: entry.at, message: say("What is referred to.") }],
    help: say("Name something of VPC `{{vpc}}` itself.", { vpc }),
  });
  return undefined;
}
