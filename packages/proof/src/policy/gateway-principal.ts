import type { Principals } from "@cloister/model";
import { say } from "@cloister/texts";
import {
  accountOf,
  eitherNaming,
  namesItself,
  namesNobody,
  namingOf,
  type Naming,
} from "./principal-naming.ts";
import type { Caller } from "./request.ts";
import { unknown } from "./truth.ts";

/**
 * How the policy of a gateway endpoint names a caller. AWS: an account there is its root user only, and whoever is meant
 * otherwise goes in a condition on `aws:PrincipalArn`. What a single ARN does, AWS does not say.
 */
export function namingAtGateway(principals: Principals, caller: Caller): Naming {
  if (caller.kind === "service") return namingOf(principals, caller);
  return (principals.aws ?? [])
    .map((principal): Naming => {
      if (principal === "*") return namesItself;
      const account = accountOf(principal);
      if (account !== undefined) {
        return caller.kind === "root" && account === caller.account ? namesItself : namesNobody;
      }
      return principal.startsWith("arn:") ? unclear(principal) : namesNobody;
    })
    .reduce(eitherNaming, namesNobody);
}

function unclear(principal: string): Naming {
  const missing = say(
    "whom the principal `{{principal}}` names at a gateway endpoint, where AWS asks for a condition on `aws:PrincipalArn` instead",
    { principal },
  );
  return { ...namesNobody, itself: unknown(missing) };
}
