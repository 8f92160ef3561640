import type { ResourceOf } from "@cloister/model";
import type { Acknowledged } from "./emitted.ts";

export const openPort: Acknowledged = {
  rule: "CloudFormation-Validate::W2508",
  reason: "The topology opens the port to everybody, in a rule of its own.",
};

// What the rule calls sensitive: shells, desktops and databases.
const SENSITIVE = [22, 1433, 3306, 3389, 5432, 6379, 27017];
const EVERYBODY = new Set(["0.0.0.0/0", "::/0"]);

/** What CDK's template validation would not let pass in a rule that the topology wrote so. */
export function acknowledgedPorts(
  rule: ResourceOf<"security-group-rule">,
): readonly Acknowledged[] {
  const { direction, peer, protocol, ports } = rule;
  if (direction !== "ingress" || !("cidr" in peer) || !EVERYBODY.has(peer.cidr)) return [];
  const isOpen = (port: number) =>
    ports === undefined ? protocol === "all" : ports.from <= port && port <= ports.to;
  return protocol !== "icmp" && SENSITIVE.some(isOpen) ? [openPort] : [];
}
