import { prove, without, worldOfPlan, type World } from "@cloister/proof";
import { english, inJapanese, type Language } from "@cloister/texts";
import { describe, expect, it } from "vitest";
import {
  accessPicture,
  mermaidLimits,
  picturesOf,
  toMermaid,
  viewNames,
  type Item,
  type Node,
  type Picture,
} from "../src/index.ts";
import { parseMermaid } from "./mermaid-parser.ts";
import { everyPlan, planNamed, planOf } from "./worlds.ts";

const languages: readonly Language[] = [english, inJapanese];

describe.each(everyPlan)("the pictures of $name", ({ plan }) => {
  const world = worldOfPlan(plan);

  it("are read by mermaid as they were written, in both languages", async () => {
    for (const language of languages) {
      const access = (plan.expectations ?? []).flatMap((one) =>
        one.kind === "can" ? [accessPicture(world, prove(world, one.flow), language)] : [],
      );
      for (const picture of [...viewsOf(world, language), ...access]) {
        const parsed = await parseMermaid(toMermaid(picture));
        expect([...parsed.nodes.values()].map(joined)).toEqual(
          nodesIn(picture.children).map(({ lines }) => lines.join("")),
        );
        expect(parsed.edges.map(({ label }) => joined(label))).toEqual(
          picture.edges.map(({ lines }) => lines.join("")),
        );
        expect(parsed.title).toBe(picture.title);
      }
    }
  });

  it("show each subnet in its zone, VPC, Region and account", () => {
    const found = new Map<string, readonly string[]>();
    for (const picture of picturesOf(world, "overview", english)) {
      for (const [id, chain] of groupChains(picture.children)) found.set(id, chain);
    }
    for (const { resource } of world.byKind.get("subnet") ?? []) {
      const kinds = found.get(resource.id);
      const tier = resource.kind === "subnet" ? resource.intent.tier : "";
      expect(kinds).toEqual(["account", "region", "vpc", "zone", `${tier}-subnet`]);
    }
  });

  it("leave nothing out", () => {
    const drawn = new Set(
      viewNames
        .flatMap((view) => picturesOf(world, view, english))
        .flatMap(({ children }) => [
          ...groupChains(children).keys(),
          ...nodesIn(children).flatMap(({ shows = [] }) => shows),
        ]),
    );
    const left = drawnKinds.flatMap((kind) =>
      (world.byKind.get(kind) ?? []).filter(({ resource }) => !drawn.has(resource.id)),
    );
    expect(left.map(({ resource }) => resource.id)).toEqual([]);
  });

  it("have names of their own, and edges that end at nodes", () => {
    const pictures = viewsOf(world, english);
    const names = pictures.map(({ name }) => name.toLowerCase());
    expect(new Set(names).size).toBe(names.length);
    for (const { children, edges } of pictures) {
      const ids = new Set(nodesIn(children).map(({ id }) => id));
      for (const { from, to } of edges) expect([ids.has(from), ids.has(to)]).toEqual([true, true]);
    }
  });
});

/** Kinds that are nodes, groups or within nodes of some view, wherever they occur. */
const drawnKinds = [
  "vpc",
  "subnet",
  "interface-endpoint",
  "gateway-endpoint",
  "nat-gateway",
  "route-table",
  "route",
  "security-group",
  "security-group-rule",
  "studio",
  "bucket",
  "database",
  "table",
  "workgroup",
  "key",
  "user",
  "role",
] as const;

it("splits what is too large by account and VPC, within Mermaid's limits", () => {
  const world = worldOfPlan(planOf(many({ subnets: 300, vpcs: 2 })));
  for (const view of viewNames) {
    const pictures = picturesOf(world, view, english);
    for (const picture of pictures) {
      expect(picture.edges.length).toBeLessThanOrEqual(mermaidLimits.edges);
      expect(toMermaid(picture).length).toBeLessThan(mermaidLimits.characters);
    }
  }
  const [index, ...parts] = picturesOf(world, "network", english);
  expect(index?.name).toBe("network");
  expect(nodesIn(index?.children ?? []).map(({ id }) => id)).toEqual(parts.map(({ name }) => name));
  expect(parts[0]?.name).toBe("network-x-vpc0-1");
  const subnets = new Set(parts.flatMap(({ children }) => [...groupChains(children).keys()]));
  for (const { resource } of world.byKind.get("subnet") ?? []) {
    expect(subnets.has(resource.id)).toBe(true);
  }
});

it("keeps the order of everything else when something is added", () => {
  const before = planNamed("examples/closed-sagemaker-as-published");
  const after = planNamed("examples/closed-sagemaker");
  const order = (world: World): readonly string[] =>
    viewNames.flatMap((view) =>
      picturesOf(world, view, english).flatMap(({ name, children }) =>
        nodesIn(children).map(({ id }) => `${name} ${id}`),
      ),
    );
  const whole = worldOfPlan(after);
  const all = order(whole);
  for (const id of whole.byId.keys()) {
    const less: World = withoutOne(whole, id);
    const rest = order(less);
    const common = all.filter((one) => rest.includes(one));
    expect(rest.filter((one) => all.includes(one))).toEqual(common);
  }
  expect(before.name).toBe(after.name);
});

it("draws what policies write where uses are too many to judge, and says so", () => {
  const numbers = Array.from({ length: 80 }, (_, n) => n);
  const text = [
    "cloister: 1",
    "name: many",
    "region: ap-northeast-1",
    "accounts:",
    "  x:",
    '    id: "111111111111"',
    "    roles:",
    ...numbers.map((n) => `      r${n}: { trust: sagemaker }`),
    "    buckets:",
    ...numbers.map((n) => `      bucket-of-role-${n}: {}`),
    ...numbers.map((n) => `      another-bucket-${n}: {}`),
    "    grants:",
    ...numbers.map(
      (n) => `      g${n}: { principals: [role/r${n}], bucket: bucket-of-role-${n}, access: read }`,
    ),
    "",
  ].join("\n");
  const [index, ...parts] = picturesOf(worldOfPlan(planOf(text)), "overview", english);
  expect(index?.description).toContain("too many to judge");
  const edges = new Set(parts.flatMap((part) => part.edges.map(({ from, to }) => `${from} ${to}`)));
  expect(edges).toEqual(new Set(numbers.map((n) => `x:role/r${n} x:bucket/bucket-of-role-${n}`)));
});

it("has no picture of nothing", () => {
  const world = worldOfPlan(planNamed("fixtures/storage/bucket-plain"));
  expect(picturesOf(world, "network", english)).toEqual([]);
});

it("draws what exists already, and says so", () => {
  const world = worldOfPlan(planNamed("fixtures/network/existing-vpc"));
  const labels = groupLabels(picturesOf(world, "overview", english)[0]?.children ?? []);
  expect(labels.filter((label) => label.endsWith(", existing"))).not.toEqual([]);
});

it("shows where a proof stops and why, with the whole reason in its description", () => {
  const plan = planNamed("examples/closed-sagemaker-as-published");
  const world = worldOfPlan(plan);
  const first = plan.expectations?.[0];
  if (first?.kind !== "can") throw new Error("The first expectation is a flow.");
  const picture = accessPicture(world, prove(world, first.flow), english);
  const denied = nodesIn(picture.children).filter(({ verdict }) => verdict === "denied");
  expect(denied.map(({ lines }) => lines.slice(0, 2))).toContainEqual(["IAM policy", "denied"]);
  expect(picture.description).toContain(
    "None of the policies of user `usr111` allows `athena:StartQueryExecution`",
  );
  expect(toMermaid(picture)).toMatch(/linkStyle [\d,]+ stroke:#d13212/);
});

it("shows what keeps a Studio from starting before what runs in it", () => {
  const plan = planNamed("examples/closed-sagemaker-as-published");
  const world = without(worldOfPlan(plan), "x:nat-gateway/main/egress");
  const last = plan.expectations?.[5];
  if (last?.kind !== "can") throw new Error("The sixth expectation is a flow.");
  const { children, edges } = accessPicture(world, prove(world, last.flow), english);
  const denied = new Set(
    nodesIn(children).flatMap(({ id, verdict }) => (verdict === "denied" ? [id] : [])),
  );
  const start = edges.find(({ from }) => from === "x:studio/lab");
  expect(start?.lines).toEqual(["start"]);
  expect(denied.has(start?.to ?? "")).toBe(true);
  expect(edges.find(({ to }) => to === "x:role/access-role")?.verdict).toBe("denied");
});

function viewsOf(world: World, language: Language): readonly Picture[] {
  return viewNames.flatMap((view) => picturesOf(world, view, language));
}

function nodesIn(items: readonly Item[]): readonly Node[] {
  return items.flatMap((item) => (item.is === "node" ? [item] : nodesIn(item.children)));
}

/** The kinds of the groups around each group, itself included, by its id. */
function groupChains(
  items: readonly Item[],
  outer: readonly string[] = [],
): ReadonlyMap<string, readonly string[]> {
  return new Map(
    items.flatMap((item) => {
      if (item.is === "node") return [];
      const chain = [...outer, item.kind];
      return [[item.id, chain] as const, ...groupChains(item.children, chain)];
    }),
  );
}

function groupLabels(items: readonly Item[]): readonly string[] {
  return items.flatMap((item) =>
    item.is === "node" ? [] : [item.label, ...groupLabels(item.children)],
  );
}

function joined(label: string): string {
  const text = label.replaceAll("\n", "");
  return text === " " ? "" : text;
}

function withoutOne(world: World, id: string): World {
  const keep = ({ resource }: { readonly resource: { readonly id: string } }): boolean =>
    resource.id !== id;
  return {
    ...world,
    byId: new Map([...world.byId].filter(([key]) => key !== id)),
    byKind: new Map([...world.byKind].map(([kind, all]) => [kind, all.filter(keep)])),
  };
}

function many({ subnets, vpcs }: { readonly subnets: number; readonly vpcs: number }): string {
  const vpc = (name: number): string =>
    [
      `      vpc${name}:`,
      `        cidr: 10.${name}.0.0/16`,
      "        internetGateway: true",
      "        subnets:",
      "          out: { cidr: 10.N.255.0/24, zone: apne1-az1, tier: public, role: nat }",
      ...Array.from(
        { length: subnets },
        (_, n) =>
          `          s${n}: { cidr: 10.N.${Math.floor(n / 16)}.${(n % 16) * 16}/28, zone: apne1-az${[1, 2, 4][n % 3]}, tier: private }`,
      ),
      "        natGateways: { egress: { subnet: out } }",
      "        routeTables:",
      "          out: { subnets: [out], routes: { 0.0.0.0/0: internet-gateway } }",
      "          private:",
      `            subnets: [${Array.from({ length: subnets }, (_, n) => `s${n}`).join(", ")}]`,
      "            routes: { 0.0.0.0/0: nat/egress }",
    ]
      .join("\n")
      .replaceAll("10.N.", `10.${name}.`);
  return [
    "cloister: 1",
    "name: many",
    "region: ap-northeast-1",
    "accounts:",
    "  x:",
    '    id: "111111111111"',
    "    vpcs:",
    ...Array.from({ length: vpcs }, (_, n) => vpc(n)),
    "",
  ].join("\n");
}
