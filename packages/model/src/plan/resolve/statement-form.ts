import { say, type Text } from "@cloister/texts";
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
  const wrong = (message: Text, help: Text, place: Path = at): boolean => {
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
      say("A statement has either `actions` or `notActions`."),
      say("Write exactly one of the two."),
    );
  }
  if (input.resources !== undefined && input.notResources !== undefined) {
    return wrong(
      say("A statement has either `resources` or `notResources`."),
      say("Write one of the two."),
    );
  }
  const named = Number(input.principals !== undefined) + Number(input.notPrincipals !== undefined);
  if (kind === "identity" && named > 0) {
    return wrong(
      say(
        "A policy of a user or role names no principals: it speaks of whoever it is attached to.",
      ),
      say("Remove the principals."),
    );
  }
  if (kind !== "identity" && named !== 1) {
    return wrong(
      say("A statement of a resource's policy has either `principals` or `notPrincipals`."),
      say('Write exactly one of the two; `"*"` is everyone.'),
    );
  }
  if (kind === "identity" && input.resources === undefined && input.notResources === undefined) {
    return wrong(
      say("A statement of an identity policy says which `resources` it is about."),
      say("Add `resources:`."),
    );
  }
  if (kind === "trust" && input.notPrincipals !== undefined) {
    return wrong(
      say("A trust policy says who may assume the role; IAM takes no `notPrincipals` there."),
      say("Name the principals, and deny by conditions."),
    );
  }
  if (kind === "trust" && (input.resources !== undefined || input.notResources !== undefined)) {
    return wrong(
      say("A trust policy has no resources: it speaks of its own role."),
      say("Remove the resources."),
    );
  }
  const sidProblem =
    kind === "resource" ? undefined : textProblem(input.sid ?? "", acceptedTexts.sid);
  if (sidProblem !== undefined) {
    return wrong(
      say("`{{sid}}` cannot be the id of a statement: {{problem}}.", {
        sid: input.sid ?? "",
        problem: sidProblem,
      }),
      say("Write {{taken}}, or leave `sid` out.", { taken: acceptedTexts.sid.taken }),
      [...at, "sid"],
    );
  }
  for (const key of ["actions", "notActions"] as const) {
    for (const { value, place } of scalarsOf(input[key], [...at, key])) {
      if (isAction(value)) continue;
      return wrong(
        say("`{{value}}` is not an IAM action.", { value }),
        say("Write `service:Action`, such as `s3:GetObject` or `s3:*`, or `*` for every action."),
        place,
      );
    }
  }
  for (const key of ["resources", "notResources"] as const) {
    for (const { value, place } of scalarsOf(input[key], [...at, key])) {
      if (typeof value !== "string" || isResource(value)) continue;
      return wrong(
        say("`{{value}}` is neither an ARN nor `*`.", { value }),
        say("Write an ARN, or `{ ref: kind/name }` for something of the topology."),
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
