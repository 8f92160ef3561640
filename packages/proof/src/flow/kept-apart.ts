import { holdingsOf } from "../permission/holdings.ts";
import type { Principal } from "../permission/caller.ts";
import { plainStatements } from "../permission/texts.ts";
import { globsMeet, meetingText } from "../policy/globs.ts";
import type { PolicyStatement } from "../policy/policy.ts";
import { statementsAbout } from "../policy/statements-about.ts";
import { allOfKind, type World } from "../world.ts";
import type { BucketPlace } from "./bucket-place.ts";
import { couldBeBelow, takesAllBelow } from "./patterns-below.ts";
import { anyRest } from "./s3-calls.ts";

/**
 * Keys below one that policies may keep apart from the others: of what a Deny or a `NotResource` names, and of
 * a length that no `?` of an Allow counts. Whoever uses everything below meets them too.
 */
export function keptApart(
  world: World,
  principal: Principal,
  { bucket, key }: { readonly bucket: BucketPlace; readonly key: string },
): readonly string[] {
  const home = `${bucket.arn}/`;
  const target = `${home}${key}*`;
  const below = (pattern: string): boolean =>
    couldBeBelow(pattern, home) && !pattern.includes("${") && globsMeet(pattern, target);
  const statements = statementsOn(world, principal, bucket);
  const excepted = statements.flatMap(({ effect, resources = [], notResources = [] }) =>
    effect === "Deny" ? resources : notResources,
  );
  const counting = statements
    .flatMap(({ effect, resources = [] }) => (effect === "Allow" ? resources : []))
    .filter((pattern) => pattern.includes("?") && below(pattern));
  const longest = Math.max(0, ...counting.map(({ length }) => length));
  const texts = [...new Set(excepted)]
    .filter((pattern) => !takesAllBelow(pattern, `${home}${key}`) && below(pattern))
    .flatMap((pattern) => meetingText([pattern, target], anyRest) ?? []);
  const keys = texts
    .filter((text) => text.startsWith(`${home}${key}`))
    .map((text) => text.slice(home.length))
    .filter((text) => text !== `${key}${anyRest}`);
  return [...new Set(keys), ...(longest === 0 ? [] : [`${key}${anyRest.repeat(longest + 1)}`])];
}

function statementsOn(
  world: World,
  { placed: { resource } }: Principal,
  { policy }: BucketPlace,
): readonly PolicyStatement[] {
  const { identity, boundary } = holdingsOf(world, { kind: resource.kind, id: resource.id });
  const endpoints = [
    ...allOfKind(world, "gateway-endpoint"),
    ...allOfKind(world, "interface-endpoint"),
  ].flatMap(({ resource: endpoint }) =>
    endpoint.policy === undefined || !endpoint.service.endsWith(".s3")
      ? []
      : plainStatements(world, endpoint.policy),
  );
  const own = [...identity, boundary, policy].flatMap((one) =>
    one === undefined ? [] : statementsAbout(one, "s3").map(({ statement }) => statement),
  );
  return [...own, ...endpoints];
}
