import type { Principals } from "@cloister/model";
import { accounts, roleNames, services, userNames, type Call } from "./call.ts";
import { chance, one, some, type Draw } from "./draw.ts";

/** Principals that name the caller, or its account. */
export function namingPrincipals(draw: Draw, { caller }: Call): Principals {
  if (caller.kind === "service") {
    return {
      service: chance(draw, 20) ? [...new Set([one(draw, services), caller.name])] : [caller.name],
    };
  }
  const name = one(draw, [
    caller.arn,
    caller.arn,
    caller.arn,
    `arn:aws:iam::${caller.account}:root`,
    `arn:aws:iam::${caller.account}:root`,
    caller.account,
    "*",
  ]);
  return {
    aws: chance(draw, 20) && name !== "*" ? [...new Set([strangerArn(draw), name])] : [name],
  };
}

/** Principals that come close. */
export function nearPrincipals(draw: Draw, { caller }: Call): Principals {
  if (chance(draw, 10)) return { service: [one(draw, services)] };
  const own = caller.kind === "service" ? "111111111111" : caller.account;
  const other = one(
    draw,
    accounts.filter((account) => account !== own),
  );
  return {
    aws: some(
      draw,
      [
        strangerArn(draw),
        other,
        `arn:aws:iam::${other}:root`,
        caller.kind === "service" ? strangerArn(draw) : caller.arn.replace(own, other),
      ],
      { least: 1, most: 2 },
    ),
  };
}

/**
 * Whom a statement excepts: a user with its account, or strangers. AWS asks for a role's session beside both,
 * whose name is no part of a request, and does not say whom it denies where one of them is left out.
 */
export function exceptedPrincipals(draw: Draw, call: Call): Principals {
  const { caller } = call;
  const strangers = nearPrincipals(draw, call);
  switch (caller.kind) {
    case "user":
      if (!chance(draw, 60)) return without(caller.arn, strangers);
      return { aws: [caller.arn, `arn:aws:iam::${caller.account}:root`] };
    case "role":
    case "root":
      return without(caller.arn, strangers);
    case "service":
      return strangers;
  }
}

function without(arn: string, { aws, ...others }: Principals): Principals {
  if (aws === undefined) return others;
  const names = aws.filter((name) => name !== arn);
  return { aws: names.length === 0 ? ["arn:aws:iam::333333333333:role/stranger"] : names };
}

function strangerArn(draw: Draw): string {
  const account = one(draw, accounts);
  const name = one(draw, [
    ...roleNames.map((role) => `role/${role}`),
    ...userNames.map((user) => `user/${user}`),
    "role/stranger",
  ]);
  return `arn:aws:iam::${account}:${name}`;
}
