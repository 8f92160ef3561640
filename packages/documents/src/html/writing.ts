import type { Picture } from "@cloister/diagram";
import type { Language } from "@cloister/texts";
import type { Anchors } from "./anchors.ts";

/** What every piece of the page is written with. */
export interface Writing {
  readonly language: Language;
  readonly anchors: Anchors;
  /** A whole SVG document. */
  readonly svgOf: (picture: Picture) => string;
}
