import type { ResourceOf } from "@cloister/model";
import { allOfKind, grouped, type Placed, type World } from "@cloister/proof";
import { say, verbatim, type Text } from "@cloister/texts";
import type { Place } from "./draft.ts";
import { nodeOf } from "./nodes.ts";
import type { Scene, VpcScene } from "./scene.ts";
import type { Sketch } from "./sketch.ts";
import { atMost, shown, type Words } from "./words.ts";

type Rule = ResourceOf<"security-group-rule">;
type Rules = ReadonlyMap<string, readonly Placed<Rule>[]>;

/** The rules of each security group by its id, and the default groups that something uses. */
export interface GroupIndex {
  readonly rules: Rules;
  readonly usedDefaults: ReadonlySet<string>;
}

export function groupIndex(world: World): GroupIndex {
  const rules = allOfKind(world, "security-group-rule");
  const users = [
    ...allOfKind(world, "studio"),
    ...allOfKind(world, "user-profile"),
    ...allOfKind(world, "interface-endpoint"),
  ].flatMap(({ resource }) => resource.securityGroups.map(({ id }) => id));
  const peers = rules.flatMap(({ resource: { peer } }) => ("group" in peer ? [peer.group.id] : []));
  return {
    rules: grouped(rules, ({ resource }) => resource.securityGroup.id),
    usedDefaults: new Set([...users, ...peers]),
  };
}

/**
 * The security groups of a VPC: rules about other groups as edges in the direction of the traffic, those about
 * addresses and about itself in lines. AWS's default groups are drawn where something uses them.
 */
export function drawSecurityGroups(
  { words }: Scene,
  { places, vpc, inside }: VpcScene,
  { rules, usedDefaults }: GroupIndex,
  to: Sketch,
): void {
  const set: Place = {
    id: `security-groups ${vpc.resource.id}`,
    kind: "set",
    label: words(say("Security groups")),
  };
  for (const { resource } of inside.securityGroups) {
    const { id, kind } = resource;
    if (kind === "default-security-group" && !usedDefaults.has(id)) continue;
    const own = (rules.get(id) ?? []).map((rule) => rule.resource);
    const lines =
      kind === "default-security-group"
        ? [words(say("in: from itself")), words(say("out: to everywhere"))]
        : [...selfLines(id, own, words), ...addressLines(own, words)];
    const node = nodeOf(resource, {
      kind: "security-group",
      is: say("Security group"),
      more: atMost(lines, 10, words),
      words,
    });
    to.node([...places, set], { ...node, shows: [id, ...own.map((rule) => rule.id)] });
    drawPeers(id, own, { rules, words, to });
  }
}

function addressLines(rules: readonly Rule[], words: Words): readonly string[] {
  return rules.flatMap(({ direction, peer, ...rule }) => {
    if ("group" in peer) return [];
    const names = {
      traffic: trafficText(rule),
      peer: "cidr" in peer ? peer.cidr : shown(peer.prefixList),
    };
    return [
      words(
        direction === "ingress"
          ? say("in: {{traffic}} from {{peer}}", names)
          : say("out: {{traffic}} to {{peer}}", names),
      ),
    ];
  });
}

/** What members of a group may send each other, in one line where both directions allow the same. */
function selfLines(id: string, rules: readonly Rule[], words: Words): readonly string[] {
  const own = rules.filter(({ peer }) => "group" in peer && peer.group.id === id);
  return [...grouped(own, (rule) => words(trafficText(rule)))].map(([, some]) => {
    const [{ direction }] = some;
    const traffic = trafficText(some[0]);
    if (some.some((rule) => rule.direction !== direction)) {
      return words(say("in and out: {{traffic}} with itself", { traffic }));
    }
    return words(
      direction === "ingress"
        ? say("in: {{traffic}} from itself", { traffic })
        : say("out: {{traffic}} to itself", { traffic }),
    );
  });
}

interface Drawing {
  readonly rules: Rules;
  readonly words: Words;
  readonly to: Sketch;
}

function drawPeers(id: string, own: readonly Rule[], { rules, words, to }: Drawing): void {
  for (const rule of own) {
    const { peer, direction } = rule;
    if (!("group" in peer) || peer.group.id === id) continue;
    const traffic = trafficText(rule);
    // AWS's default groups let everything out.
    const isOneSided = !answers(rules.get(peer.group.id) ?? [], { id, rule }, words);
    if (direction === "egress") {
      const line = isOneSided ? say("out: {{traffic}}", { traffic }) : traffic;
      to.edge(id, peer.group.id, { lines: [words(line)] });
    } else if (isOneSided) {
      to.edge(peer.group.id, id, { lines: [words(say("in: {{traffic}}", { traffic }))] });
    }
  }
}

/** Whether a rule of the other group says the same from its side. */
function answers(
  others: readonly Placed<Rule>[],
  { id, rule }: { readonly id: string; readonly rule: Rule },
  words: Words,
): boolean {
  const traffic = words(trafficText(rule));
  return others.some(
    ({ resource: { peer, direction, ...other } }) =>
      "group" in peer &&
      peer.group.id === id &&
      direction !== rule.direction &&
      words(trafficText(other)) === traffic,
  );
}

function trafficText({ protocol, ports }: Pick<Rule, "protocol" | "ports">): Text {
  if (protocol === "all") return say("all traffic");
  const name = protocol.toUpperCase();
  if (ports === undefined || protocol === "icmp") return verbatim(name);
  const { from, to } = ports;
  return verbatim(from === to ? `${name} ${from}` : `${name} ${from}-${to}`);
}
