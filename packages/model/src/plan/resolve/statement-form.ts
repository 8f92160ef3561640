import type { Path } from "../../diagnostics/diagnostic.ts";
import { acceptedTexts, textProblem } from "../../facts/accepted-texts.ts";
import type { StatementInput } from "../../topology/policy.ts";
import { scalarsOf } from "./one-or-many.ts";
import type { PolicyContext } from "./policy.ts";
import type { Scope } from "./sink.ts";

/** Whether a raw statement has the form that IAM wants of its kind of policy; reports what has not. */
export function isWellFormed(
  scope: Scope,
  input: StatementInput,
  { at, kind }: Pick<PolicyContext, "at" | "kind">,
): boolean {
  const wrong = (message: string, help: string, place: Path = at): boolean => {
    scope.sink.report({
      code: "policy/malformed-statement",
      severity: "error",
      message,
      at: place,
      help,
    });
    return false;
  };
  if ((input.actions === undefined) === (input.notActions === undefined)) {
    return wrong(
      "A statement has either `actions` or `notActions`.",
      "Write exactly one of the two.",
    );
  }
  if (input.resources !== undefined && input.notResources !== undefined) {
    return wrong("A statement has either `resources` or `notResources`.", "Write one of the two.");
  }
  const named = Number(input.principals !== undefined) + Number(input.notPrincipals !== undefined);
  if (kind === "identity" && named > 0) {
    return wrong(
      "A policy of a user or role names no principals: it speaks of whoever it is attached to.",
      "Remove the principals.",
    );
  }
  if (kind !== "identity" && named !== 1) {
    return wrong(
      "A statement of a resource's policy has either `principals` or `notPrincipals`.",
      'Write exactly one of the two; `"*"` is everyone.',
    );
  }
  if (kind === "identity" && input.resources === undefined && input.notResources === undefined) {
    return wrong(
      "A statement of an identity policy says which `resources` it is about.",
      "Add `resources:`.",
    );
  }
  if (kind === "trust" && input.notPrincipals !== undefined) {
    return wrong(
      "A trust policy says who may assume the role; IAM takes no `notPrincipals` there.",
      "Name the principals, and deny by conditions.",
    );
  }
  if (kind === "trust" && (input.resources !== undefined || input.notResources !== undefined)) {
    return wrong(
      "A trust policy has no resources: it speaks of its own role.",
      "Remove the resources.",
    );
  }
  const sidProblem =
    kind === "resource" ? undefined : textProblem(input.sid ?? "", acceptedTexts.sid);
  if (sidProblem !== undefined) {
    return wrong(
      `\`${input.sid ?? ""}\` cannot be the id of a statement: ${sidProblem}.`,
      `Write ${acceptedTexts.sid.taken}, or leave \`sid\` out.`,
      [...at, "sid"],
    );
  }
  for (const key of ["actions", "notActions"] as const) {
    for (const { value, place } of scalarsOf(input[key], [...at, key])) {
      if (isAction(value)) continue;
      return wrong(
        `\`${value}\` is not an IAM action.`,
        "Write `service:Action`, such as `s3:GetObject` or `s3:*`, or `*` for every action.",
        place,
      );
    }
  }
  for (const key of ["resources", "notResources"] as const) {
    for (const { value, place } of scalarsOf(input[key], [...at, key])) {
      if (typeof value !== "string" || isResource(value)) continue;
      return wrong(
        `\`${value}\` is neither an ARN nor \`*\`.`,
        "Write an ARN, or `{ ref: kind/name }` for something of the topology.",
        place,
      );
    }
  }
  return true;
}

function isAction(text: string): boolean {
  return /^(\*|(\*|[a-z0-9-]+):[a-z0-9*?]+)$/i.test(text);
}

function isResource(text: string): boolean {
  return text === "*" || /^arn:\S/.test(text);
}
