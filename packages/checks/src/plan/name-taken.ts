import type { Plan, Resource, ResourceOf } from "@cloister/model";
import { opening, say, type Text } from "@cloister/texts";
import type { Check, Said } from "../check.ts";
import { nameOf } from "../name-of.ts";

type Named = ResourceOf<
  "user" | "role" | "managed-policy" | "workgroup" | "database" | "table" | "studio"
>;

/** What AWS gives one name at most once. */
interface Claim {
  readonly resource: Named;
  readonly what: Text;
  /** Within what the name is unique: the account, its Region, or the database. */
  readonly within: string;
  /** The service that takes names in upper and lower case for one. */
  readonly foldedBy?: string;
}

export const nameTaken: Check = {
  code: "plan/name-taken",
  rules: ["IAM-002"],
  severity: "error",
  summary: "No two things of one kind have one name in AWS.",

  *run({ plan }) {
    const taken = new Map<string, Claim>();
    for (const claim of claimsOf(plan)) {
      const { resource, what, within, foldedBy } = claim;
      const name = foldedBy === undefined ? resource.name : resource.name.toLowerCase();
      const key = JSON.stringify([resource.kind, within, name]);
      const earlier = taken.get(key);
      if (earlier === undefined) {
        taken.set(key, claim);
        continue;
      }
      const other = earlier.resource;
      const names = {
        what,
        name: nameOf(resource),
        account: resource.at[1] ?? "",
        inAws: resource.name,
        otherWhat: earlier.what,
        other: nameOf(other),
        otherInAws: other.name,
      };
      yield {
        ...placeOf(resource),
        message: opening(
          foldedBy === undefined || other.name === resource.name
            ? say(
                "{{what}} `{{name}}` of account `{{account}}` is called `{{inAws}}` in AWS, and {{otherWhat}} `{{other}}` is called `{{otherInAws}}`.",
                names,
              )
            : say(
                "{{what}} `{{name}}` of account `{{account}}` is called `{{inAws}}` in AWS, and {{otherWhat}} `{{other}}` is called `{{otherInAws}}`; {{service}} does not tell upper from lower case.",
                { ...names, service: foldedBy },
              ),
        ),
        related: [{ ...placeOf(other), message: say("the other one of this name") }],
        help: say("Rename one of them, or remove it if both mean the same."),
      };
    }
  },
};

function* claimsOf(plan: Plan): Iterable<Claim> {
  for (const { account, region, stacks } of plan.units) {
    for (const { resources } of stacks) {
      for (const resource of resources) yield* claimOf(resource, account.name, region);
    }
  }
  for (const { account, region, resource } of plan.existing) {
    yield* claimOf(resource, account.name, region);
  }
}

/** Buckets have a check of their own; aliases and user profiles are called what the topology calls them. */
function claimOf(resource: Resource, account: string, region: string): readonly Claim[] {
  const regional = `${account}:${region}`;
  switch (resource.kind) {
    case "user":
      return [{ resource, what: say("user"), within: account, foldedBy: "IAM" }];
    case "role":
      return [{ resource, what: say("role"), within: account, foldedBy: "IAM" }];
    case "managed-policy": {
      const what = resource.at[2] === "grants" ? say("grant") : say("policy");
      return [{ resource, what, within: account, foldedBy: "IAM" }];
    }
    case "workgroup":
      return [{ resource, what: say("workgroup"), within: regional }];
    case "database":
      return [{ resource, what: say("database"), within: regional, foldedBy: "Glue" }];
    case "table":
      return [{ resource, what: say("table"), within: resource.database.id, foldedBy: "Glue" }];
    case "studio":
      return [{ resource, what: say("Studio domain"), within: regional }];
    case "alias":
    case "attachment":
    case "bucket":
    case "bucket-policy":
    case "default-security-group":
    case "elastic-ip":
    case "gateway-endpoint":
    case "interface-endpoint":
    case "internet-gateway":
    case "internet-gateway-attachment":
    case "key":
    case "named-query":
    case "nat-gateway":
    case "object":
    case "route":
    case "route-table":
    case "route-table-association":
    case "security-group":
    case "security-group-rule":
    case "subnet":
    case "user-profile":
    case "vpc":
    case "vpc-cidr":
      return [];
  }
}

/** Where the name comes from: `name`, or else the entry's own. */
function placeOf(resource: Named): Pick<Said, "at" | "part"> {
  return resource.name === nameOf(resource)
    ? { at: resource.at, part: "key" }
    : { at: [...resource.at, "name"] };
}
