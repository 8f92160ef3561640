import type { Principals } from "@cloister/model";
import { say } from "@cloister/texts";
import type { PolicyStatement } from "./policy.ts";
import { accountOf } from "./principal-naming.ts";
import type { Caller } from "./request.ts";
import { unknown, type Truth } from "./truth.ts";

export interface Excepting {
  readonly effect: PolicyStatement["effect"];
  readonly notPrincipals: Principals;
  readonly caller: Caller;
  /** Whether the caller has a permissions boundary. */
  readonly bounded: boolean;
}

/** Whether a statement with `NotPrincipal` applies to the caller. */
export function appliesExcept({ effect, notPrincipals, caller, bounded }: Excepting): Truth {
  const aws = notPrincipals.aws ?? [];
  if (aws.includes("*")) return false;
  if (caller.kind === "service") {
    return notPrincipals.service?.includes(caller.name) === true ? false : unlisted(effect);
  }
  // AWS: it always denies whoever has a boundary, whatever it lists.
  if (effect === "Deny" && bounded) return true;
  const listed = aws.includes(caller.arn);
  const accountListed = aws.some((principal) => accountOf(principal) === caller.account);
  if (listed && (caller.kind === "root" || effect === "Allow")) return false;
  // AWS checks the account before the user, and asks that both are listed.
  if (listed && accountListed && caller.kind === "user") return false;
  // A role is checked as account, role and session, whose name is not known.
  if (listed || accountListed) {
    return unknown(
      say(
        "whether AWS excepts `{{caller}}` from a `NotPrincipal` that does not list all of account, principal and session",
        { caller: caller.arn },
      ),
    );
  }
  return unlisted(effect);
}

/** AWS supports `NotPrincipal` with `Deny` only. */
function unlisted(effect: PolicyStatement["effect"]): Truth {
  return effect === "Deny" ? true : unknown(say("what AWS makes of `NotPrincipal` with `Allow`"));
}
