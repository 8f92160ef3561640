import { arnOf, type Path, type ResourceOf } from "@cloister/model";
import {
  decide,
  holdingsOf,
  type Because,
  type Citation,
  type Holdings,
  type Policy,
  type PolicyStatement,
  type World,
} from "@cloister/proof";
import { verbatim } from "@cloister/texts";
import { matches } from "../grants/wildcard.ts";

/** A policy by which its holder can pass every role of its account. */
export interface OpenPassing {
  readonly policy: Policy["name"];
  readonly at?: Path;
  /** Whom roles can be passed to. */
  readonly services: readonly string[] | "any";
}

const action = "iam:PassRole";
/** Names that no policy means, so that only what is open to all of them allows it. */
const anyRole = "role/cloister-any-role-at-all";
const anyService = "cloister-any-service-at-all.amazonaws.com";

/** What a user or role can pass, by what its policies say and not by their names. */
export function openPassing(
  world: World,
  principal: ResourceOf<"user"> | ResourceOf<"role">,
): readonly OpenPassing[] {
  const holdings = holdingsOf(world, { kind: principal.kind, id: principal.id });
  const speaking = holdings.identity.flatMap(({ statements }) => statements.filter(allowsPassing));
  const placed = world.byId.get(principal.id);
  if (speaking.length === 0 || placed === undefined) return [];
  const { account, partition } = placed;
  const arn = arnOf(principal, placed) ?? "";
  const passedTo = (service: string): Citation | undefined =>
    allowedBy(holdings, {
      caller: { kind: principal.kind, arn, account },
      account,
      resource: `arn:${partition}:iam::${account}:${anyRole}`,
      service,
    });
  const toAny = passedTo(anyService);
  if (toAny !== undefined) return [{ ...placeOf(toAny), services: "any" }];
  const byPolicy = new Map<Policy, { readonly by: Citation; readonly services: string[] }>();
  for (const service of new Set(speaking.flatMap(servicesIn))) {
    const by = passedTo(service);
    if (by === undefined) continue;
    const known = byPolicy.get(by.policy);
    if (known === undefined) byPolicy.set(by.policy, { by, services: [service] });
    else known.services.push(service);
  }
  return [...byPolicy.values()].map(({ by, services }) => ({ ...placeOf(by), services }));
}

function allowsPassing({ effect, actions, notActions }: PolicyStatement): boolean {
  if (effect === "Deny") return false;
  return actions === undefined
    ? notActions !== undefined
    : actions.some((pattern) => matches(pattern.toLowerCase(), action.toLowerCase()));
}

/** The services that a statement's conditions name. */
function servicesIn({ conditions = {} }: PolicyStatement): readonly string[] {
  return Object.values(conditions).flatMap((keys) =>
    Object.entries(keys).flatMap(([key, values]) =>
      key.toLowerCase() === "iam:passedtoservice"
        ? values.filter((value) => !/[*?$]/.test(value))
        : [],
    ),
  );
}

interface Passing {
  readonly caller: {
    readonly kind: "user" | "role";
    readonly arn: string;
    readonly account: string;
  };
  readonly account: string;
  readonly resource: string;
  readonly service: string;
}

/** The statement that allows it, where it is sure that nothing denies it. */
function allowedBy(
  { identity, boundary }: Holdings,
  { caller, account, resource, service }: Passing,
): Citation | undefined {
  const { verdict, gates } = decide(
    {
      caller,
      action,
      resource,
      resourceAccount: account,
      context: (key) =>
        key === "iam:passedtoservice"
          ? { is: "present", values: [service] }
          : { is: "unknown", missing: verbatim(key) },
    },
    { identity, ...(boundary === undefined ? {} : { boundary }), resourceKind: "other" },
  );
  const because: Because | undefined = gates.find(
    ({ layer }) => layer === "identity-policy",
  )?.because;
  return verdict === "allowed" && because?.is === "allowed" ? because.by : undefined;
}

function placeOf({ policy, statement }: Citation): Pick<OpenPassing, "policy" | "at"> {
  const at = policy.places?.[statement] ?? policy.at;
  return { policy: policy.name, ...(at === undefined ? {} : { at }) };
}
