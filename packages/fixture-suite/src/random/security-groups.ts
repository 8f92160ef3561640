import { section } from "./choice.ts";
import type { PartDocument, VpcDocument } from "./document.ts";
import type { RuleSketch } from "./network-sketch.ts";
import { idOf, type Writer } from "./writer.ts";

type Rule = NonNullable<PartDocument<"securityGroups">["ingress"]>[number];
type Limits = Pick<Rule, "description" | "protocol" | "ports">;

interface Peer {
  readonly text: string;
  /** What AWS tells peers apart by: a subnet is its addresses. */
  readonly identity: string;
}

/** `groups`: those that rules may name. */
export function writeSecurityGroups(
  writer: Writer,
  groups: readonly string[],
): VpcDocument["securityGroups"] {
  const { sketch, layout } = writer;
  const peers = peersOf(writer, groups);
  return section(sketch.securityGroups ?? [], (its, number) => ({
    description: its.description,
    ingress: rulesOf(its.ingress, peers).map(({ peer, limits }) => ({ from: peer, ...limits })),
    egress: rulesOf(its.egress, peers).map(({ peer, limits }) => ({ to: peer, ...limits })),
    existing:
      layout.isExisting && its.exists === true
        ? { securityGroupId: `sg-${idOf(layout, number)}` }
        : undefined,
    tags: its.tags,
  }));
}

function peersOf({ layout, refer }: Writer, groups: readonly string[]): readonly Peer[] {
  return [
    ...["203.0.113.0/24", "10.0.0.0/8", "2001:db8::/32", "pl-61a54008"].map((text) => ({
      text,
      identity: text,
    })),
    ...groups.map((group) => ({
      text: refer("security-group", group),
      identity: `group ${group}`,
    })),
    ...layout.subnets.map(({ entry, cidr }) => ({
      text: refer("subnet", entry.name, false),
      identity: cidr,
    })),
  ];
}

function rulesOf(
  rules: readonly RuleSketch[] = [],
  peers: readonly Peer[],
): readonly { readonly peer: string; readonly limits: Limits }[] {
  const seen = new Set<string>();
  return rules.flatMap(({ peer: number, description, protocol, ports }) => {
    const peer = peers[number % peers.length];
    if (peer === undefined) return [];
    const limits = { description, protocol, ports: protocol === "all" ? undefined : ports };
    // AWS refuses the same rule twice, however it is written.
    const identity = JSON.stringify([peer.identity, protocol ?? "tcp", range(limits)]);
    if (seen.has(identity)) return [];
    seen.add(identity);
    return [{ peer: peer.text, limits }];
  });
}

function range({ protocol, ports }: Limits): string {
  if (protocol === "all") return "";
  if (ports === undefined) return protocol === "icmp" ? "-1--1" : "0-65535";
  return typeof ports === "number" ? `${ports}-${ports}` : ports;
}
