import { say } from "@cloister/texts";
import type { Path } from "../../diagnostics/diagnostic.ts";
import type { ProfileInput, StudioInput } from "../../topology/studio.ts";
import type { Ref } from "../reference.ts";
import type { Studio } from "../resources/studio.ts";
import { regionOf } from "./arns.ts";
import { idOf } from "./declarations.ts";
import { keyInPlace } from "./key-in-place.ts";
import { executionRoleOf, studioGroupsOf, studioSubnetsOf } from "./studio-parts.ts";
import { lookUp, refTo, type Place, type Scope } from "./sink.ts";
import { tagsOf } from "./tags.ts";
import { described } from "./described.ts";

export function resolveStudios(scope: Scope): void {
  for (const [name, input] of Object.entries(scope.account.studios))
    resolveStudio(scope, name, input);
}

function resolveStudio(scope: Scope, entryName: string, input: StudioInput): void {
  const { accountName, sink } = scope;
  const at = ["accounts", accountName, "studios", entryName];
  const vpcEntry = lookUp(scope, ["vpc"], input.vpc, { at: [...at, "vpc"] });
  const vpc = refTo(vpcEntry, "vpc");
  const executionRole = executionRoleOf(scope, input.executionRole, [...at, "executionRole"]);
  const key =
    input.key === undefined
      ? undefined
      : keyInPlace(scope, input.key, {
          at: [...at, "key"],
          region: vpcEntry === undefined ? scope.region : regionOf(scope.topology, vpcEntry),
        });
  if (vpcEntry === undefined || vpc === undefined) return;
  const [vpcName = ""] = vpcEntry.names;
  const region = regionOf(scope.topology, vpcEntry);
  if (!isInItsPlace(scope, input, { at, vpcName, region, account: vpcEntry.account })) return;
  if (executionRole === undefined || (input.key !== undefined && key === undefined)) return;
  const subnets = studioSubnetsOf(scope, vpcName, input.subnets, [...at, "subnets"]);
  const securityGroups = studioGroupsOf(scope, vpcName, input.securityGroups, [
    ...at,
    "securityGroups",
  ]);
  if (securityGroups === undefined) return;
  const place = { account: accountName, region, stack: input.stack ?? `studio-${entryName}` };
  const studio: Studio = {
    kind: "studio",
    id: idOf(accountName, "studio", [entryName]),
    names: [entryName],
    at,
    ...described(input),
    name: input.name ?? entryName,
    authMode: input.authMode,
    mode: input.mode,
    vpc,
    subnets,
    securityGroups,
    executionRole,
    ...(key === undefined ? {} : { key }),
    sourceIdentity: input.sourceIdentity,
    tags: tagsOf(scope, input.tags),
  };
  sink.place(place, studio);
  const profiles = Array.isArray(input.profiles)
    ? input.profiles.map((name, index) => [name, undefined, index] as const)
    : Object.entries(input.profiles).map(([name, profile]) => [name, profile, name] as const);
  const seen = new Set<string>();
  for (const [name, profile, step] of profiles) {
    const profileAt = [...at, "profiles", step];
    if (seen.has(name)) {
      sink.report({
        code: "studio/profile-listed-twice",
        severity: "error",
        message: say("Profile `{{name}}` is listed twice.", { name }),
        at: profileAt,
        help: say("Remove one of them."),
        fix: { edits: [{ kind: "remove", at: profileAt }] },
      });
      continue;
    }
    seen.add(name);
    resolveProfile(scope, { studio, entryName, vpcName, name, profile, at: profileAt, place });
  }
}

function isInItsPlace(
  scope: Scope,
  input: StudioInput,
  vpc: {
    readonly at: Path;
    readonly vpcName: string;
    readonly region: string;
    readonly account: string;
  },
): boolean {
  if (
    vpc.account === scope.accountName &&
    (input.region === undefined || input.region === vpc.region)
  )
    return true;
  scope.sink.report({
    code: "studio/vpc-elsewhere",
    severity: "error",
    message: say(
      "A Studio domain and its VPC are in one account and Region; VPC `{{vpcName}}` is in another.",
      { vpcName: vpc.vpcName },
    ),
    at: [...vpc.at, "vpc"],
    help: say("Choose a VPC of this account and leave `region` out."),
  });
  return false;
}

interface ProfileOf {
  readonly studio: Studio;
  readonly entryName: string;
  readonly vpcName: string;
  readonly name: string;
  readonly profile: ProfileInput | undefined;
  readonly at: Path;
  readonly place: Place;
}

function resolveProfile(
  scope: Scope,
  { studio, entryName, vpcName, name, profile, at, place }: ProfileOf,
): void {
  const names = [entryName, name];
  const roleText = profile?.executionRole;
  const executionRole: Ref<"role"> | undefined =
    roleText === undefined ? undefined : executionRoleOf(scope, roleText, [...at, "executionRole"]);
  if (roleText !== undefined && executionRole === undefined) return;
  const securityGroups = studioGroupsOf(scope, vpcName, profile?.securityGroups ?? [], [
    ...at,
    "securityGroups",
  ]);
  if (securityGroups === undefined) return;
  scope.sink.place(place, {
    kind: "user-profile",
    id: idOf(scope.accountName, "user-profile", names),
    names,
    at,
    studio: { kind: "studio", id: studio.id },
    name,
    ...(executionRole === undefined ? {} : { executionRole }),
    securityGroups,
    tags: tagsOf(scope, profile?.tags),
  });
}
