import { expect, it } from "vitest";
import { client, closedWorld, defaultGroup, group, idOf, subnet, worldWith } from "./a-world.ts";
import { studioConnections } from "./told.ts";

const server = subnet("server", "10.0.2.0/24");

const inside = [
  "ingress tcp 8192-65535 group:studio",
  "ingress tcp 2049 group:studio",
  "egress tcp 8192-65535 group:studio",
  "egress tcp 2049 group:studio",
];

it.for<readonly [string, readonly string[], readonly [string, string]]>([
  ["all four rules", inside, ["allowed", "allowed"]],
  [
    "no ingress of NFS",
    inside.filter((rule) => !rule.startsWith("ingress tcp 2049")),
    ["denied", "allowed"],
  ],
  [
    "no egress of NFS",
    inside.filter((rule) => !rule.startsWith("egress tcp 2049")),
    ["denied", "allowed"],
  ],
  [
    "no ingress between apps",
    inside.filter((rule) => !rule.startsWith("ingress tcp 8192")),
    ["allowed", "denied"],
  ],
  [
    "no egress between apps",
    inside.filter((rule) => !rule.startsWith("egress tcp 8192")),
    ["allowed", "denied"],
  ],
  [
    "a part of the ports",
    [
      "ingress all - group:studio",
      "egress tcp 8192-65534 group:studio",
      "egress tcp 2049 group:studio",
    ],
    ["allowed", "denied"],
  ],
  [
    "the ports in two rules",
    [
      "ingress all - group:studio",
      "egress tcp 8192-9000 group:studio",
      "egress tcp 9001-65535 group:studio",
      "egress tcp 2049 10.0.0.0/16",
    ],
    ["allowed", "allowed"],
  ],
  [
    "a part of the ports for sure",
    ["ingress all - group:studio", "egress tcp 8192-9000 group:studio", "egress all - 10.0.1.0/25"],
    ["unknown", "unknown"],
  ],
])("Studio with %s", ([, rules, [homeDirectories, betweenApps]]) => {
  const world = worldWith(...closedWorld(group("studio", rules)));
  const found = studioConnections(world, client(["studio"]));
  expect(found.homeDirectories.verdict).toBe(homeDirectories);
  expect(found.betweenApps.verdict).toBe(betweenApps);
});

it("says what it assumes of the mount targets", () => {
  const world = worldWith(...closedWorld(group("studio", inside), group("more")));
  const { homeDirectories, betweenApps } = studioConnections(world, client(["studio", "more"]));
  expect(homeDirectories.hops.map(({ reason }) => reason)).toEqual([
    "Security group `main/studio` lets TCP 2049 out to members of security groups `main/studio` and `main/more`.",
    "The local route leads from subnet `main/private` to members of security groups `main/studio` and `main/more`.",
    "Security group `main/studio` lets TCP 2049 in from the client in subnet `main/private`.",
    "The mount targets of the home directories are assumed to let in whom Studio's own security groups let in; SageMaker adds groups for NFS of its own, and AWS asks for these rules all the same.",
  ]);
  expect(homeDirectories.hops.at(-1)).toMatchObject({ layer: "fact", verdict: "allowed" });
  expect(betweenApps.hops[0]?.reason).toBe(
    "Security group `main/studio` lets TCP 8192-65535 out to members of security groups `main/studio` and `main/more`.",
  );
});

it("suits AWS's default group", () => {
  const world = worldWith(...closedWorld(defaultGroup()));
  const found = studioConnections(world, client(["default"]));
  expect(found.homeDirectories.verdict).toBe("allowed");
  expect(found.betweenApps.verdict).toBe("allowed");
  expect(found.betweenApps.hops[0]?.reason).toContain("members of security group `main/default`.");
});

it("speaks of the apps where their groups are not known", () => {
  const found = studioConnections(worldWith(...closedWorld()), client(undefined));
  expect(found.betweenApps.verdict).toBe("unknown");
  expect(found.betweenApps.hops[1]?.reason).toBe(
    "The local route leads from subnet `main/private` to apps of the same domain.",
  );
  const lost = studioConnections(worldWith(), client(["studio"]));
  expect(lost.homeDirectories.verdict).toBe("unknown");
});

it("asks for every subnet of the domain", () => {
  const world = worldWith(
    ...closedWorld(server),
    group("studio", ["ingress all - 0.0.0.0/0", "egress all - 10.0.1.0/24"]),
  );
  const both = [idOf("subnet", "private"), idOf("subnet", "server")];
  expect(studioConnections(world, client(["studio"])).betweenApps.verdict).toBe("allowed");
  expect(studioConnections(world, client(["studio"]), both).betweenApps.verdict).toBe("unknown");
});
