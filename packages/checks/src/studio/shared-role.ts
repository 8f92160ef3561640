import type { Path, Plan, ResourceOf, Topology } from "@cloister/model";
import { say } from "@cloister/texts";
import type { Check } from "../check.ts";
import { nameOf } from "../name-of.ts";
import { resourcesOf, targetOf } from "../resources-of.ts";
import { someOf } from "../some-of.ts";
import { profilesOf } from "./profiles-of.ts";

type Role = ResourceOf<"role">;

export const sharedRole: Check = {
  code: "studio/shared-role",
  rules: ["STU-020"],
  severity: "warning",
  summary: "CloudTrail tells the users of a Studio domain apart.",

  *run({ topology, plan }) {
    for (const studio of resourcesOf(plan, "studio")) {
      if (studio.sourceIdentity) continue;
      const shared = [...profilesByRole(plan, studio)].find(([, names]) => names.length > 1);
      if (shared === undefined) continue;
      const [role, names] = shared;
      const at = [...studio.at, "sourceIdentity"];
      yield {
        at,
        message: say(
          "User profiles {{profiles}} of Studio domain `{{studio}}` run as role `{{role}}`, and CloudTrail shows only the role.",
          {
            profiles: someOf(names),
            studio: nameOf(studio),
            role: nameOf(role),
          },
        ),
        related: [{ at: role.at, part: "key", message: say("the role that they share") }],
        help: say(
          "Write `sourceIdentity: true`: CloudTrail then shows the name of the profile too. Or give each profile a role of its own.",
        ),
        ...(letsNamesThrough(topology, role)
          ? { fix: { edits: [{ kind: "set", at, value: true }] } }
          : {}),
      };
    }
  },
};

function profilesByRole(plan: Plan, studio: ResourceOf<"studio">): Map<Role, readonly string[]> {
  const names = new Map<string, string[]>();
  for (const profile of profilesOf(plan, studio)) {
    const { id } = profile.executionRole ?? studio.executionRole;
    const known = names.get(id);
    if (known === undefined) names.set(id, [profile.name]);
    else known.push(profile.name);
  }
  return new Map(
    Array.from(names, ([id, list]) => [targetOf(plan, { kind: "role", id }), list] as const),
  );
}

/** The short form of `trust` brings what the role must allow; whoever writes statements adds it there. */
function letsNamesThrough({ accounts }: Topology, { at, existing }: Role): boolean {
  const [, account = "", , name = ""]: Path = at;
  const written = accounts[account]?.roles[name];
  return existing === undefined && written?.trust !== undefined;
}
