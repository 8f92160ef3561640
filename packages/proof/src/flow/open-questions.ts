import type { Ref } from "@cloister/model";
import { say, verbatim } from "@cloister/texts";
import { browserAction, servicesOfPrivateBrowser } from "../facts/studio.ts";
import type { Client } from "../network/way.ts";
import type { Call } from "../permission/call.ts";
import type { Principal } from "../permission/caller.ts";
import type { Studio } from "../permission/kinds.ts";
import { madeId } from "../policy/made-id.ts";
import type { Hop } from "../proof.ts";
import { allOf } from "../verdict.ts";
import { allOfKind, find, type Placed, type World } from "../world.ts";
import { bestOf } from "./best-of.ts";
import { judgedVerdict } from "./judge.ts";
import type { Question } from "./question.ts";
import { anyRest } from "./s3-calls.ts";

interface Opening {
  readonly principal: Principal;
  readonly client: Client | undefined;
  readonly studio: Ref<"studio">;
}

/**
 * Opening Studio in a browser, as any of its user profiles: a presigned URL is asked for, and what it leads to is
 * loaded. `VpcOnly` closes neither: without a condition on where the URL is asked from, it opens from anywhere. What
 * policies say of asking for the URL is asked again of every request and frame of the session, on its own way.
 * Sources: <https://docs.aws.amazon.com/sagemaker/latest/dg/studio-interface-endpoint.html>,
 * <https://docs.aws.amazon.com/sagemaker/latest/APIReference/API_CreatePresignedDomainUrl.html>.
 */
export function openQuestions(
  world: World,
  { principal, client, studio }: Opening,
): readonly Question[] {
  const placed = find(world, "studio", studio.id);
  if (placed === undefined) throw new Error(`bug: ${studio.id} is not in this world.`);
  const { name } = placed.resource;
  const [page, api] = servicesOfPrivateBrowser;
  const to = (service: string) =>
    client === undefined
      ? {}
      : { network: { client, service: { name: service, region: placed.region } } };
  const openings = profilesOf(world, studio).map((profile): readonly Question[] => {
    // With IAM Identity Center nobody asks for a presigned URL.
    const calls = placed.resource.authMode === "IAM" ? [urlCall(placed, profile)] : [];
    const url: Question = {
      from: verbatim(principal.placed.resource.name),
      to: say("SageMaker, a presigned URL of Studio {{studio}}", { studio: name }),
      principal,
      ...to(api),
      calls,
      facts: factsOf(placed),
    };
    return client === undefined
      ? [url]
      : [
          url,
          { from: say("browser"), to: verbatim(`Studio ${name}`), principal, ...to(page), calls },
        ];
  });
  const best = bestOf(openings, (questions) =>
    allOf(questions.map((question) => judgedVerdict(world, question))),
  );
  return best ?? [];
}

/** The names of a domain's user profiles; of any where the topology has none. */
function profilesOf(world: World, studio: Ref<"studio">): readonly string[] {
  const names = allOfKind(world, "user-profile")
    .filter(({ resource }) => resource.studio.id === studio.id)
    .map(({ resource }) => resource.name);
  return names.length === 0 ? [anyRest] : names;
}

function urlCall({ partition, region, account, resource }: Placed<Studio>, profile: string): Call {
  const domain = madeId(resource.id, "d-");
  return {
    action: browserAction,
    resource: `arn:${partition}:sagemaker:${region}:${account}:user-profile/${domain}/${profile}`,
    shown:
      profile === anyRest ? say("a user profile") : say("user profile `{{profile}}`", { profile }),
    owner: account,
    region,
    resourceKind: "other",
    policy: undefined,
    keys: new Map(),
  };
}

/** What is asked for to open a Studio domain, once for each of its user profiles; nothing with IAM Identity Center. */
export function openCalls(world: World, studio: Ref<"studio">): readonly Call[] {
  const placed = find(world, "studio", studio.id);
  if (placed === undefined || placed.resource.authMode !== "IAM") return [];
  return profilesOf(world, studio).map((profile) => urlCall(placed, profile));
}

/** With IAM Identity Center people sign in there, and no presigned URL is asked for. */
function factsOf({ resource: { name, authMode, id, at } }: Placed<Studio>): readonly Hop[] {
  if (authMode === "IAM") return [];
  const reason = say(
    "Studio `{{studio}}` is opened through IAM Identity Center, whose assignments the topology does not say.",
    { studio: name },
  );
  return [{ layer: "fact", verdict: "unknown", reason, resource: id, at }];
}
