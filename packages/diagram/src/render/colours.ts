import type { Verdict } from "@cloister/proof";
import type { GroupKind, NodeKind } from "../picture/picture.ts";

/** How a group is painted: its line, its ground, its title, and the dashes of its line. */
export interface GroupPaint {
  readonly line: string;
  readonly ground: string;
  readonly title: string;
  readonly dashes?: string;
}

/** AWS's own colours of groups; titles are darker, to be read on white. */
export const groupPaints: Readonly<Record<GroupKind, GroupPaint>> = {
  account: { line: "#e7157b", ground: "#ffffff", title: "#b80d60" },
  region: { line: "#00a4a6", ground: "#ffffff", title: "#00696b", dashes: "6 4" },
  vpc: { line: "#8c4fff", ground: "#faf7ff", title: "#6329d6" },
  zone: { line: "#5b87ad", ground: "none", title: "#2f5f8a", dashes: "4 4" },
  "public-subnet": { line: "#7aa116", ground: "#f3f8e6", title: "#47620a" },
  "private-subnet": { line: "#00a4a6", ground: "#e8f7f7", title: "#00696b" },
  "isolated-subnet": { line: "#147eba", ground: "#e9f4fb", title: "#0d5a87" },
  database: { line: "#c925d1", ground: "#fdf5fe", title: "#8f1695" },
  set: { line: "#8d99a8", ground: "#fafbfc", title: "#414d5c", dashes: "2 4" },
};

/** The ink of what a proof says, and of what none speaks of. */
export const inks: Readonly<Record<Verdict | "none", string>> = {
  none: "#545b64",
  allowed: "#1d7a0c",
  denied: "#d13212",
  unknown: "#b35900",
};

/** The ground of a node by its verdict. */
export const grounds: Readonly<Record<Verdict | "none", string>> = {
  none: "#ffffff",
  allowed: "#f4faf2",
  denied: "#fff3f0",
  unknown: "#fff8ee",
};

export const textInk = { plain: "#16191f", muted: "#545b64" } as const;

/** What stands for an icon where there is none: letters on the colour of the service's family. */
export interface Badge {
  readonly letters: string;
  readonly colour: string;
}

const network = "#8c4fff";
const analytics = "#7d3fe0";
const learning = "#01806b";
const storage = "#4d7a12";
const security = "#c7223b";
const general = "#414d5c";

export const badges: Readonly<Record<NodeKind, Badge>> = {
  internet: { letters: "WEB", colour: general },
  "internet-gateway": { letters: "IGW", colour: network },
  "nat-gateway": { letters: "NAT", colour: network },
  "interface-endpoint": { letters: "VPCE", colour: network },
  "gateway-endpoint": { letters: "GWE", colour: network },
  "route-table": { letters: "RTB", colour: network },
  "security-group": { letters: "SG", colour: security },
  studio: { letters: "ML", colour: learning },
  workspaces: { letters: "WS", colour: learning },
  athena: { letters: "ATH", colour: analytics },
  workgroup: { letters: "WG", colour: analytics },
  database: { letters: "DB", colour: analytics },
  table: { letters: "TBL", colour: analytics },
  bucket: { letters: "S3", colour: storage },
  object: { letters: "OBJ", colour: storage },
  key: { letters: "KMS", colour: security },
  role: { letters: "ROLE", colour: security },
  user: { letters: "USER", colour: general },
  policy: { letters: "IAM", colour: security },
  service: { letters: "AWS", colour: general },
  picture: { letters: "FIG", colour: general },
  thing: { letters: "…", colour: general },
};
