import { section } from "./choice.ts";
import type { PartDocument, VpcDocument } from "./document.ts";
import type { RuleSketch, SecurityGroupSketch } from "./network-sketch.ts";
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
  const own = (name: string): Peer => groupPeer(writer, name);
  return section(sketch.securityGroups ?? [], (its, number, name) => ({
    description: its.description,
    ingress: rulesOf(its.ingress, peers, rulesForStudio(its, own(name))).map(
      ({ peer, limits }) => ({ from: peer, ...limits }),
    ),
    egress: rulesOf(its.egress, peers, [
      ...rulesForStudio(its, own(name)),
      ...(its.isForStudio === true ? [{ peer: everywhere, limits: { ports: 443 } }] : []),
    ]).map(({ peer, limits }) => ({ to: peer, ...limits })),
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
    ...groups.map((group) => groupPeer({ refer }, group)),
    ...layout.subnets.map(({ entry, cidr }) => ({
      text: refer("subnet", entry.name, false),
      identity: cidr,
    })),
  ];
}

function groupPeer({ refer }: Pick<Writer, "refer">, group: string): Peer {
  return { text: refer("security-group", group), identity: `group ${group}` };
}

const everywhere: Peer = { text: "0.0.0.0/0", identity: "0.0.0.0/0" };

interface Allowed {
  readonly peer: Peer;
  readonly limits: Limits;
}

/** Among the members of the group: calls of endpoints, home directories, and apps with their kernels. */
function rulesForStudio({ isForStudio }: SecurityGroupSketch, peer: Peer): readonly Allowed[] {
  if (isForStudio !== true) return [];
  return [443, 2049, "8192-65535"].map((ports) => ({ peer, limits: { ports } }));
}

function rulesOf(
  rules: readonly RuleSketch[] = [],
  peers: readonly Peer[],
  needed: readonly Allowed[],
): readonly { readonly peer: string; readonly limits: Limits }[] {
  const seen = new Set<string>();
  const random = rules.flatMap(({ peer: number, description, protocol, ports }): Allowed[] => {
    const peer = peers[number % peers.length];
    const limits = { description, protocol, ports: protocol === "all" ? undefined : ports };
    return peer === undefined ? [] : [{ peer, limits }];
  });
  return [...needed, ...random].flatMap(({ peer, limits }) => {
    // AWS refuses the same rule twice, however it is written.
    const identity = JSON.stringify([peer.identity, limits.protocol ?? "tcp", range(limits)]);
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
