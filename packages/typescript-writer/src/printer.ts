import type { Argument } from "./code.ts";
import type { ImportNames } from "./import-names.ts";
import type { Place } from "./place.ts";

/** What the layouts of the kinds of code need of each other. */
export interface Printer {
  readonly names: ImportNames;
  /** The code as the formatter lays it out in this place. */
  readonly print: (code: Argument, place: Place) => string;
}
