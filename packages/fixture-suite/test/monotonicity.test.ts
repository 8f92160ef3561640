import { contains, parseCidr, type Plan, type ResourceOf } from "@cloister/model";
import { decide, passage, without, worldOfPlan } from "@cloister/proof";
import * as fc from "fast-check";
import { expect, it } from "vitest";
import { cases, requestOf, type Case } from "../src/oracle/cases.ts";
import { grown } from "../src/oracle/grown.ts";
import { smallNetworks } from "../src/oracle/small-network.ts";

const seed = 20_251_125;
const numRuns = 2500;

function verdictOn(its: Case) {
  return decide(requestOf(its), its.policies).verdict;
}

it("knows the answer wherever every fact is given", () => {
  fc.assert(
    fc.property(cases, (its) => {
      expect(verdictOn(its)).not.toBe("unknown");
    }),
    { seed, numRuns },
  );
});

it("gives every verdict a gate that says so", () => {
  fc.assert(
    fc.property(cases, (its) => {
      const { verdict, gates } = decide(requestOf(its), its.policies);
      const said = gates.map((gate) => gate.verdict);
      expect(said).not.toContain("unknown");
      expect(said.includes("denied")).toBe(verdict === "denied");
    }),
    { seed, numRuns },
  );
});

it("never denies because one more statement allows", () => {
  let allowed = 0;
  fc.assert(
    fc.property(grown("Allow"), ({ before, after }) => {
      if (verdictOn(before) !== "allowed") return;
      allowed += 1;
      expect(verdictOn(after)).toBe("allowed");
    }),
    { seed, numRuns },
  );
  expect(allowed).toBeGreaterThan(numRuns / 5);
});

it("never allows because one more statement denies", () => {
  let denied = 0;
  fc.assert(
    fc.property(grown("Deny"), ({ before, after }) => {
      if (verdictOn(before) !== "denied") return;
      denied += 1;
      expect(verdictOn(after)).toBe("denied");
    }),
    { seed, numRuns },
  );
  expect(denied).toBeGreaterThan(numRuns / 5);
});

it("says the same whatever the order of statements and documents", () => {
  fc.assert(
    fc.property(cases, (its) => {
      expect(verdictOn(reversed(its))).toBe(verdictOn(its));
    }),
    { seed, numRuns },
  );
});

it("says the same of one document as of its statements in documents of their own", () => {
  fc.assert(
    fc.property(cases, (its) => {
      const identity = its.policies.identity.flatMap((policy) =>
        policy.statements.map((statement) => ({ ...policy, statements: [statement] })),
      );
      const apart = { ...its, policies: { ...its.policies, identity } };
      expect(verdictOn(apart)).toBe(verdictOn(its));
    }),
    { seed, numRuns },
  );
});

function reversed(its: Case): Case {
  const { identity, boundary, resource, endpoint, ...rest } = its.policies;
  const turned = <P extends NonNullable<typeof boundary>>(policy: P): P => ({
    ...policy,
    statements: policy.statements.toReversed(),
  });
  return {
    ...its,
    policies: {
      ...rest,
      identity: identity.map(turned).toReversed(),
      ...(boundary === undefined ? {} : { boundary: turned(boundary) }),
      ...(resource === undefined ? {} : { resource: turned(resource) }),
      ...(endpoint === undefined
        ? {}
        : { endpoint: { ...endpoint, policy: turned(endpoint.policy) } }),
    },
  };
}

const services = ["s3", "athena", "glue"];
const ranks = { denied: 0, unknown: 1, allowed: 2 };

it("opens no network leg by taking a route away that no broader one covers", () => {
  let closed = 0;
  fc.assert(
    fc.property(smallNetworks, (plan) => {
      const all = [...worldOfPlan(plan).byId.values()].flatMap(({ resource }) =>
        resource.kind === "route" ? [resource] : [],
      );
      for (const route of all) {
        if (all.some((other) => other !== route && covers(other, route))) continue;
        for (const { before, after } of legsWithout(plan, route.id)) {
          // Whether a route to some public addresses takes a call is not known, and is settled with the route.
          if (before === "denied") expect(after).not.toBe("allowed");
          if (isWhole(all)) expect(ranks[after]).toBeLessThanOrEqual(ranks[before]);
          if (ranks[after] < ranks[before]) closed += 1;
        }
      }
    }),
    { seed, numRuns: 500 },
  );
  expect(closed).toBeGreaterThan(100);
});

it("opens no network leg by taking away a rule of a security group", () => {
  let closed = 0;
  fc.assert(
    fc.property(smallNetworks, (plan) => {
      for (const { resource } of worldOfPlan(plan).byId.values()) {
        if (resource.kind !== "security-group-rule") continue;
        for (const { before, after } of legsWithout(plan, resource.id)) {
          expect(ranks[after]).toBeLessThanOrEqual(ranks[before]);
          if (ranks[after] < ranks[before]) closed += 1;
        }
      }
    }),
    { seed, numRuns: 500 },
  );
  expect(closed).toBeGreaterThan(100);
});

/** Each way of a subnet to a service, with a resource and without it. */
function legsWithout(plan: Plan, id: string) {
  const world = worldOfPlan(plan);
  const less = without(world, id);
  const group = [...world.byId.keys()].find((name) => name.endsWith("security-group/main/app"));
  if (group === undefined) throw new Error("bug: a small network has no group `app`");
  const securityGroups = [{ kind: "security-group", id: group }] as const;
  return [...world.byId.values()].flatMap(({ resource, region }) =>
    resource.kind !== "subnet"
      ? []
      : services.map((name) => {
          const client = { subnet: resource.id, securityGroups };
          const service = { name, region };
          return {
            before: passage(world, client, service).verdict,
            after: passage(less, client, service).verdict,
          };
        }),
  );
}

function covers(broad: ResourceOf<"route">, narrow: ResourceOf<"route">): boolean {
  const [outer, inner] = [parseCidr(broad.destination), parseCidr(narrow.destination)];
  if (outer === undefined || inner === undefined) throw new Error("bug: a route leads to no block");
  return broad.routeTable.id === narrow.routeTable.id && contains(outer, inner);
}

/** Whether every route leads to all addresses. */
function isWhole(routes: readonly ResourceOf<"route">[]): boolean {
  return routes.every(({ destination }) => destination === "0.0.0.0/0");
}
