import type { Verdict } from "@cloister/proof";
import type { GroupKind, NodeKind } from "../picture/picture.ts";

/** A class of Mermaid: its name, and how what is in it looks. */
export interface Look {
  readonly name: string;
  readonly style: string;
}

const ink = "color:#232f3e";

/** AWS's colours of groups, with a light ground and dark letters of their own, for light and dark pages alike. */
export function lookOfGroup(kind: GroupKind): Look {
  switch (kind) {
    case "account":
      return { name: "account", style: `fill:#ffffff,stroke:#e7157b,stroke-width:2px,${ink}` };
    case "region":
      return {
        name: "region",
        style: `fill:#ffffff,stroke:#00a4a6,stroke-width:1px,stroke-dasharray:4 3,${ink}`,
      };
    case "vpc":
      return { name: "vpc", style: `fill:#f8f5ff,stroke:#8c4fff,stroke-width:2px,${ink}` };
    case "zone":
      return {
        name: "zone",
        style: `fill:#f4fafd,stroke:#147eba,stroke-width:1px,stroke-dasharray:4 3,${ink}`,
      };
    case "public-subnet":
      return { name: "publicSubnet", style: `fill:#f2f8e8,stroke:#7aa116,stroke-width:1px,${ink}` };
    case "private-subnet":
      return {
        name: "privateSubnet",
        style: `fill:#e6f6f7,stroke:#00a4a6,stroke-width:1px,${ink}`,
      };
    case "isolated-subnet":
      return {
        name: "isolatedSubnet",
        style: `fill:#eceff3,stroke:#232f3e,stroke-width:2px,${ink}`,
      };
    case "database":
      return { name: "database", style: `fill:#f8f5ff,stroke:#8c4fff,stroke-width:1px,${ink}` };
    case "set":
      return {
        name: "set",
        style: `fill:#ffffff,stroke:#7d8998,stroke-width:1px,stroke-dasharray:4 3,${ink}`,
      };
  }
}

const network: Look = { name: "network", style: `fill:#ede5ff,stroke:#8c4fff,${ink}` };
const analytics: Look = { name: "analytics", style: `fill:#efe7ff,stroke:#8c4fff,${ink}` };
const storage: Look = { name: "storage", style: `fill:#e9f3d5,stroke:#7aa116,${ink}` };
const security: Look = { name: "security", style: `fill:#fbe3e6,stroke:#dd344c,${ink}` };
const machine: Look = { name: "machine", style: `fill:#d9f2ec,stroke:#01a88d,${ink}` };
const plain: Look = { name: "plain", style: `fill:#eef0f3,stroke:#7d8998,${ink}` };

/** By AWS's categories: networking, analytics, storage, security, machine learning and end user computing. */
export function lookOfNode(kind: NodeKind): Look {
  switch (kind) {
    case "internet-gateway":
    case "nat-gateway":
    case "interface-endpoint":
    case "gateway-endpoint":
    case "route-table":
      return network;
    case "athena":
    case "workgroup":
    case "database":
    case "table":
      return analytics;
    case "bucket":
    case "object":
      return storage;
    case "security-group":
    case "key":
    case "role":
    case "user":
    case "policy":
      return security;
    case "studio":
    case "workspaces":
      return machine;
    case "internet":
    case "service":
    case "picture":
    case "thing":
      return plain;
  }
}

/** Laid over the look of its kind. */
export function lookOfVerdict(verdict: Verdict): Look {
  switch (verdict) {
    case "allowed":
      return { name: "allowed", style: "stroke:#1d8102,stroke-width:3px" };
    case "denied":
      return {
        name: "denied",
        style: "fill:#ffd9d6,stroke:#d13212,stroke-width:4px,color:#7a1405",
      };
    case "unknown":
      return {
        name: "unknown",
        style: "fill:#fff1d6,stroke:#b7791f,stroke-width:3px,stroke-dasharray:6 3,color:#5c3c00",
      };
  }
}

/** How an edge of that verdict is drawn. */
export function strokeOfVerdict(verdict: Verdict): string {
  switch (verdict) {
    case "allowed":
      return "stroke:#1d8102,stroke-width:2px";
    case "denied":
      return "stroke:#d13212,stroke-width:3px";
    case "unknown":
      return "stroke:#b7791f,stroke-width:2px";
  }
}
