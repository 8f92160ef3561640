import type { Principals } from "@cloister/model";
import { say } from "@cloister/texts";
import type { Caller } from "./request.ts";
import { either, unknown, type Truth } from "./truth.ts";

/** How a list of principals names a caller. */
export interface Naming {
  /** It names the user or the session itself, the service, or everyone: nothing else of its account needs to allow. */
  readonly itself: Truth;
  /** It names the role: as above, and a permissions boundary still caps the session. */
  readonly role: Truth;
  /** It names the account, which then decides by its own policies. */
  readonly account: Truth;
}

export const namesNobody: Naming = { itself: false, role: false, account: false };
export const namesItself: Naming = { itself: true, role: false, account: false };
const namesRole: Naming = { itself: false, role: true, account: false };
const namesAccount: Naming = { itself: false, role: false, account: true };

/** How AWS reads principals in the policy of a resource, and of an interface endpoint. */
export function namingOf(principals: Principals, caller: Caller): Naming {
  if (caller.kind === "service") {
    const named = principals.service?.includes(caller.name) === true;
    return named || principals.aws?.includes("*") === true ? namesItself : namesNobody;
  }
  return (principals.aws ?? []).reduce(
    (naming, principal) => eitherNaming(naming, namingOfOne(principal, caller)),
    namesNobody,
  );
}

/** As `namingOf`, in a trust policy. */
export function namingInTrustPolicy(principals: Principals, caller: Caller): Naming {
  const naming = namingOf(principals, caller);
  if (caller.kind !== "service" || principals.service?.includes(caller.name) === true)
    return naming;
  return naming.itself === true
    ? {
        ...namesNobody,
        itself: unknown(
          say("whether `*` trusts the service `{{service}}`", { service: caller.name }),
        ),
      }
    : naming;
}

/** Whether principals name the caller at all. */
export function namesAtAll({ itself, role, account }: Naming): Truth {
  return either(either(itself, role), account);
}

export function eitherNaming(one: Naming, other: Naming): Naming {
  return {
    itself: either(one.itself, other.itself),
    role: either(one.role, other.role),
    account: either(one.account, other.account),
  };
}

export type Person = Exclude<Caller, { readonly kind: "service" }>;

/** Wildcards inside an ARN, ids of deleted principals (`AROA…`) and whatever else AWS does not take name nobody. */
function namingOfOne(principal: string, caller: Person): Naming {
  // AWS: boundaries do not limit what `*` grants, nor `*` with a condition on `aws:PrincipalArn`.
  if (principal === "*") return namesItself;
  if (accountOf(principal) === caller.account) {
    return caller.kind === "root" ? namesItself : namesAccount;
  }
  if (principal === caller.arn) return caller.kind === "role" ? namesRole : namesItself;
  return caller.kind === "role" && isSessionOf(principal, caller.arn)
    ? {
        ...namesNobody,
        itself: unknown(say("the name of the session of `{{role}}`", { role: caller.arn })),
      }
    : namesNobody;
}

/** The account that a principal names as a whole, by its 12 digits or as `:root`. */
export function accountOf(principal: string): string | undefined {
  const [, id, ofRoot] = /^(?:(\d{12})|arn:[^:]+:iam::(\d{12}):root)$/.exec(principal) ?? [];
  return id ?? ofRoot;
}

function isSessionOf(principal: string, role: string): boolean {
  const [, partition, account, name, session] =
    /^arn:([^:]+):sts::(\d{12}):assumed-role\/([^/]+)\/([^/]+)$/.exec(principal) ?? [];
  const parts = /^arn:([^:]+):iam::(\d{12}):role\/(?:.*\/)?([^/]+)$/.exec(role) ?? [];
  return (
    session !== undefined &&
    !/[*?]/.test(session) &&
    partition === parts[1] &&
    account === parts[2] &&
    name === parts[3]
  );
}
