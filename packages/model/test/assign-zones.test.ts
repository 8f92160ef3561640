import * as fc from "fast-check";
import { expect, it } from "vitest";
import { assignZones, type ZoneProblem } from "../src/network/assign-zones.ts";

const tokyo = ["apne1-az1", "apne1-az2", "apne1-az4"];
const workspaces = ["apne1-az1", "apne1-az4"];

/** Subnets as of the scenario: an endpoint in all private ones, WorkSpaces in two of them. */
const scenario: ZoneProblem = {
  zones: tokyo,
  variables: [
    { name: "public" },
    { name: "private-1" },
    { name: "private-2", allowed: workspaces },
    { name: "private-3", allowed: workspaces },
  ],
  allDifferent: [
    { reason: "endpoint `athena`", members: ["private-1", "private-2", "private-3"] },
    { reason: "WorkSpaces", members: ["private-2", "private-3"] },
  ],
};

it("finds the only placement of the scenario", () => {
  expect(assignZones(scenario)).toEqual({
    ok: true,
    zones: new Map([
      ["public", "apne1-az1"],
      ["private-1", "apne1-az2"],
      ["private-2", "apne1-az1"],
      ["private-3", "apne1-az4"],
    ]),
  });
});

it("names the members, the reason and the restrictions of a conflict, and nothing else", () => {
  const [publicSubnet, , ...others] = scenario.variables;
  const pinned = { name: "private-1", fixed: "apne1-az4" };
  const problem = {
    ...scenario,
    variables: [...(publicSubnet ? [publicSubnet] : []), pinned, ...others],
  };
  expect(assignZones(problem)).toEqual({
    ok: false,
    conflict: {
      members: ["private-1", "private-2", "private-3"],
      reasons: ["endpoint `athena`"],
      restricted: ["private-1", "private-2", "private-3"],
      isProven: true,
    },
  });
});

it("takes three of many subnets as the conflict when a Region has two zones", () => {
  const names = Array.from({ length: 40 }, (_, index) => `subnet-${index}`);
  const result = assignZones({
    zones: ["a", "b"],
    variables: names.map((name) => ({ name })),
    allDifferent: [
      { reason: "harmless", members: ["subnet-0", "subnet-1"] },
      { reason: "too wide", members: names },
    ],
  });
  expect(result).toEqual({
    ok: false,
    conflict: {
      members: ["subnet-0", "subnet-1", "subnet-2"],
      reasons: ["too wide"],
      restricted: [],
      isProven: true,
    },
  });
});

it("keeps a written zone that it does not know, and sees two of them clash", () => {
  const variables = [
    { name: "x", fixed: "elsewhere" },
    { name: "y", fixed: "elsewhere" },
  ];
  expect(assignZones({ zones: tokyo, variables, allDifferent: [] })).toEqual({
    ok: true,
    zones: new Map([
      ["x", "elsewhere"],
      ["y", "elsewhere"],
    ]),
  });
  const allDifferent = [{ reason: "endpoint", members: ["x", "y"] }];
  expect(assignZones({ zones: tokyo, variables, allDifferent })).toMatchObject({
    ok: false,
    conflict: { members: ["x", "y"], reasons: ["endpoint"] },
  });
});

it("says that a variable is impossible alone", () => {
  const allDifferent = [{ reason: "endpoint", members: ["x"] }];
  const alone = { ok: false, conflict: { members: ["x"], reasons: [], isProven: true } };
  const impossible = [
    { zones: tokyo, variables: [{ name: "x", allowed: ["elsewhere"] }], allDifferent },
    { zones: tokyo, variables: [{ name: "x", fixed: "a", allowed: ["b"] }], allDifferent },
    { zones: [], variables: [{ name: "x" }], allDifferent },
  ];
  for (const problem of impossible) expect(assignZones(problem)).toMatchObject(alone);
});

it("ignores members that are no variables and members that are named twice", () => {
  const allDifferent = [{ reason: "endpoint", members: ["x", "x", "ghost", "phantom"] }];
  expect(assignZones({ zones: ["a"], variables: [{ name: "x" }], allDifferent }).ok).toBe(true);
});

const zones = ["a", "b", "c"];
const names = ["v0", "v1", "v2", "v3", "v4", "v5"];
const variable = fc.record(
  {
    fixed: fc.constantFrom(...zones, "foreign"),
    allowed: fc.subarray([...zones, "foreign"], { minLength: 1 }),
  },
  { requiredKeys: [] },
);
const problems: fc.Arbitrary<ZoneProblem> = fc
  .record({
    domains: fc.array(
      fc.oneof({ weight: 3, arbitrary: fc.constant({}) }, { weight: 2, arbitrary: variable }),
      { minLength: 1, maxLength: 6 },
    ),
    groups: fc.array(fc.subarray(names, { minLength: 2, maxLength: 4 }), { maxLength: 5 }),
  })
  .map(({ domains, groups }) => ({
    zones,
    variables: domains.map((domain, index) => ({ name: `v${index}`, ...domain })),
    allDifferent: groups.map((members, index) => ({ reason: `r${index}`, members })),
  }));

/** Every assignment in the documented order of preference, the first that breaks no rule. */
function firstByEnumeration(problem: ZoneProblem): ReadonlyMap<string, string> | undefined {
  const extend = (chosen: ReadonlyMap<string, string>): ReadonlyMap<string, string> | undefined => {
    const next = problem.variables[chosen.size];
    if (next === undefined) return chosen;
    const candidates = next.fixed === undefined ? problem.zones : [next.fixed];
    for (const zone of candidates) {
      if (next.allowed?.includes(zone) === false) continue;
      const clashes = problem.allDifferent.some(
        ({ members }) =>
          members.includes(next.name) && members.some((other) => chosen.get(other) === zone),
      );
      const found = clashes ? undefined : extend(new Map([...chosen, [next.name, zone]]));
      if (found !== undefined) return found;
    }
    return undefined;
  };
  return extend(new Map());
}

function restrictedTo(
  problem: ZoneProblem,
  members: readonly string[],
  reasons: readonly string[],
) {
  return {
    zones: problem.zones,
    variables: problem.variables.filter(({ name }) => members.includes(name)),
    allDifferent: problem.allDifferent.filter(({ reason }) => reasons.includes(reason)),
  };
}

it("gives the first solution in order of preference, or none where there is none", () => {
  fc.assert(
    fc.property(problems, (problem) => {
      const expected = firstByEnumeration(problem);
      const result = assignZones(problem);
      expect(result.ok ? result.zones : undefined).toEqual(expected);
    }),
    { numRuns: 2000 },
  );
});

it("gives a conflict that is one, and that nothing can be taken from", () => {
  fc.assert(
    fc.property(problems, (problem) => {
      const result = assignZones(problem);
      if (result.ok) return;
      const { members, reasons, restricted } = result.conflict;
      const isPossible = (m: readonly string[], r: readonly string[]) =>
        firstByEnumeration(restrictedTo(problem, m, r)) !== undefined;
      expect(isPossible(members, reasons)).toBe(false);
      for (const one of members) {
        expect(
          isPossible(
            members.filter((other) => other !== one),
            reasons,
          ),
        ).toBe(true);
      }
      for (const one of reasons) {
        expect(
          isPossible(
            members,
            reasons.filter((other) => other !== one),
          ),
        ).toBe(true);
      }
      const core = restrictedTo(problem, members, reasons);
      const loosened = core.variables.map((variable) =>
        restricted.includes(variable.name) ? variable : { name: variable.name },
      );
      expect(firstByEnumeration({ ...core, variables: loosened })).toBeUndefined();
    }),
    { numRuns: 2000 },
  );
});

it("moves no earlier variable for one more at the end, unless it must", () => {
  fc.assert(
    fc.property(problems, (problem) => {
      const before = assignZones({ ...problem, variables: problem.variables.slice(0, -1) });
      const after = assignZones(problem);
      if (!before.ok || !after.ok) return;
      const last = problem.variables.at(-1)?.name ?? "";
      const kept = problem.variables.map(({ name, allowed }) => {
        const zone = before.zones.get(name);
        if (zone === undefined) return problem.variables.at(-1) ?? { name };
        return allowed === undefined ? { name, fixed: zone } : { name, fixed: zone, allowed };
      });
      if (firstByEnumeration({ ...problem, variables: kept }) === undefined) return;
      expect([...after.zones].filter(([name]) => name !== last)).toEqual([...before.zones]);
    }),
    { numRuns: 1000 },
  );
});

it("places 200 subnets that 50 endpoints tie together", () => {
  const variables = Array.from({ length: 200 }, (_, index) => ({ name: `subnet-${index}` }));
  const allDifferent = Array.from({ length: 50 }, (_, index) => ({
    reason: `endpoint-${index}`,
    members: [0, 67, 134].map((step) => `subnet-${(index * 4 + step) % 200}`),
  }));
  const result = assignZones({ zones: tokyo, variables, allDifferent });
  expect(result.ok).toBe(true);
});

it("gives up on a problem that is too hard instead of searching for ever, and says so", () => {
  // Twelve in eleven zones, told in pairs only; the others keep the zones from being alike.
  const many = Array.from({ length: 11 }, (_, index) => `zone-${index}`);
  const crowd = Array.from({ length: 12 }, (_, index) => `v${index}`);
  const others = many.slice(1, -1).map((zone, index) => ({
    name: `other-${zone}`,
    allowed: many.slice(0, index + 2),
  }));
  const pairs = crowd.flatMap((a, index) => crowd.slice(index + 1).map((b) => [a, b]));
  const ties = others.map(({ name }) => ["v0", name]);
  const result = assignZones({
    zones: many,
    variables: [...crowd.map((name) => ({ name })), ...others],
    allDifferent: [...pairs, ...ties].map((members) => ({ reason: members.join("-"), members })),
  });
  expect(result).toMatchObject({ ok: false, conflict: { isProven: false } });
});
