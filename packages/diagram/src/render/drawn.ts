import type { Verdict } from "@cloister/proof";
import type { GroupKind, NodeKind } from "../picture/picture.ts";
import type { Font } from "./text-width.ts";

/** A picture with places: pixels, right and down from its upper left corner. Groups come before what is in them. */
export interface Drawn {
  readonly name: string;
  readonly title: string;
  readonly description: string;
  readonly width: number;
  readonly height: number;
  readonly groups: readonly DrawnGroup[];
  readonly nodes: readonly DrawnNode[];
  readonly edges: readonly DrawnEdge[];
}

export interface Rectangle {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

export interface Point {
  readonly x: number;
  readonly y: number;
}

/** One line of text, already fit to be seen (`visible`). */
export interface DrawnText {
  readonly text: string;
  /** Its left end, or its middle. */
  readonly x: number;
  readonly anchor: "start" | "middle";
  readonly baseline: number;
  readonly width: number;
  readonly font: Font;
  readonly tone: "plain" | "muted";
}

export interface DrawnGroup extends Rectangle {
  readonly id: string;
  readonly kind: GroupKind;
  /** The group that it stands in; none stands in the picture itself. */
  readonly parent: string | undefined;
  readonly title: readonly DrawnText[];
  /** Empty for kinds without an icon. */
  readonly icon: Rectangle;
}

export interface DrawnNode extends Rectangle {
  readonly id: string;
  readonly kind: NodeKind;
  readonly parent: string | undefined;
  readonly icon: Rectangle;
  readonly texts: readonly DrawnText[];
  readonly verdict?: Verdict;
}

export interface DrawnEdge {
  readonly from: string;
  readonly to: string;
  /** Two or more, with a horizontal or vertical line between neighbours. */
  readonly points: readonly Point[];
  readonly style: "solid" | "dashed";
  readonly verdict?: Verdict;
  /** Where a mark shows the verdict, if there is one. */
  readonly mark?: Point;
  readonly label?: DrawnLabel;
}

export interface DrawnLabel extends Rectangle {
  readonly texts: readonly DrawnText[];
}
