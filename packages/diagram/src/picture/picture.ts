import type { Verdict } from "@cloister/proof";

/** A diagram before any layout: nested groups, nodes in them, and edges between nodes. All labels in one language. */
export interface Picture {
  /** Unique among the pictures of a topology, and fit for a file name: `network-x-main`. */
  readonly name: string;
  readonly title: string;
  /** What it shows, in a sentence or two, for whoever cannot see it. */
  readonly description: string;
  readonly children: readonly Item[];
  /** Edges begin and end at nodes, never at groups: not every viewer can draw those. */
  readonly edges: readonly Edge[];
}

export type Item = Group | Node;

export interface Group {
  readonly is: "group";
  /** Unique in the picture among groups and nodes. Any text. */
  readonly id: string;
  readonly kind: GroupKind;
  readonly label: string;
  readonly children: readonly Item[];
}

export type GroupKind =
  | "account"
  | "region"
  | "vpc"
  | "zone"
  | "public-subnet"
  | "private-subnet"
  | "isolated-subnet"
  | "database"
  /** What belongs together for another reason, such as the principals of an account. */
  | "set";

export interface Node {
  readonly is: "node";
  /** Unique in the picture among groups and nodes. Any text. */
  readonly id: string;
  readonly kind: NodeKind;
  /** What it is (`Interface endpoint`), its name, and what else is worth a line. */
  readonly lines: readonly string[];
  /** The plan's ids of the resources that it shows; of what is no resource, absent. */
  readonly shows?: readonly string[];
  /** Of a node that a proof passes, and where it stops. */
  readonly verdict?: Verdict;
}

/** What its icon shows. */
export type NodeKind =
  | "internet"
  | "internet-gateway"
  | "nat-gateway"
  | "interface-endpoint"
  | "gateway-endpoint"
  | "route-table"
  | "security-group"
  | "studio"
  | "workspaces"
  | "athena"
  | "workgroup"
  | "database"
  | "table"
  | "bucket"
  | "object"
  | "key"
  | "role"
  | "user"
  | "policy"
  /** An AWS service that is only called: STS, CloudWatch Logs. */
  | "service"
  /** Another picture, in an index. */
  | "picture"
  /** Anything else. */
  | "thing";

export interface Edge {
  readonly from: string;
  readonly to: string;
  /** In lines; none is an edge without a label. */
  readonly lines: readonly string[];
  /** `dashed`: by permission alone, over no network of the topology. */
  readonly style: "solid" | "dashed";
  readonly verdict?: Verdict;
}
