import type { Ref } from "@cloister/model";
import { browserAction, servicesOfPrivateBrowser } from "../facts/studio.ts";
import type { Client } from "../network/way.ts";
import type { Call } from "../permission/call.ts";
import type { Principal } from "../permission/caller.ts";
import type { Studio } from "../permission/kinds.ts";
import { madeId } from "../policy/made-id.ts";
import type { Hop } from "../proof.ts";
import { allOfKind, find, type Placed, type World } from "../world.ts";
import type { Question } from "./question.ts";

interface Opening {
  readonly principal: Principal;
  readonly client: Client | undefined;
  readonly studio: Ref<"studio">;
}

/**
 * Opening Studio in a browser: a presigned URL is asked for, and what it leads to is loaded. `VpcOnly` closes
 * neither: without a condition on where the URL is asked from, it opens from anywhere.
 * Source: <https://docs.aws.amazon.com/sagemaker/latest/dg/studio-interface-endpoint.html>.
 */
export function openQuestions(
  world: World,
  { principal, client, studio }: Opening,
): readonly Question[] {
  const placed = find(world, "studio", studio.id);
  if (placed === undefined) throw new Error(`bug: ${studio.id} is not in this world.`);
  const { name } = placed.resource;
  const [page, api] = servicesOfPrivateBrowser;
  const from = principal.placed.resource.name;
  const to = (service: string) =>
    client === undefined
      ? {}
      : { network: { client, service: { name: service, region: placed.region } } };
  return [
    {
      from,
      to: `SageMaker, a presigned URL of Studio ${name}`,
      principal,
      ...to(api),
      calls: urlCalls(world, placed),
      facts: factsOf(placed),
    },
    ...(client === undefined
      ? []
      : [{ from: "browser", to: `Studio ${name}`, principal, ...to(page), calls: [] }]),
  ];
}

/** The URL of the first user profile; of any where the domain has none. */
function urlCalls(world: World, studio: Placed<Studio>): readonly Call[] {
  const { id } = studio.resource;
  const profiles = allOfKind(world, "user-profile").filter(
    ({ resource }) => resource.studio.id === id,
  );
  const { partition, region, account } = studio;
  const profile = profiles[0]?.resource.name ?? "*";
  return [
    {
      action: browserAction,
      resource: `arn:${partition}:sagemaker:${region}:${account}:user-profile/${madeId(id, "d-")}/${profile}`,
      shown: `user profile \`${profile}\``,
      owner: account,
      region,
      resourceKind: "other",
      policy: undefined,
      keys: new Map(),
    },
  ];
}

/** With IAM Identity Center people sign in there, and no presigned URL is asked for. */
function factsOf({ resource: { name, authMode, id, at } }: Placed<Studio>): readonly Hop[] {
  if (authMode === "IAM") return [];
  const reason = `Studio \`${name}\` is opened through IAM Identity Center, whose assignments the topology does not say.`;
  return [{ layer: "fact", verdict: "unknown", reason, resource: id, at }];
}
