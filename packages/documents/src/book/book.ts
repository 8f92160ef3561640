import type { Picture } from "@cloister/diagram";
import type { Verdict } from "@cloister/proof";
import type { Text } from "@cloister/texts";

/** A document before it is written in any format or language. */
export interface Book {
  /** Fit for a file name. */
  readonly name: string;
  readonly title: Text;
  readonly sections: readonly Section[];
}

export interface Section {
  /** Unique among the book's sections and tables, stable, and fit for an anchor: `network.x.main`. */
  readonly id: string;
  readonly title: Text;
  readonly blocks: readonly Block[];
  readonly sections: readonly Section[];
  /** Its own blocks list the sections within it, so that a table of contents need not. */
  readonly isIndexed?: true;
}

export type Block =
  | { readonly is: "paragraph"; readonly text: Inline; readonly tone?: "note" | "warning" }
  | { readonly is: "list"; readonly isOrdered: boolean; readonly items: readonly Inline[] }
  | Table
  | {
      readonly is: "code";
      readonly language: "json" | "sql" | "sh" | "python" | "yaml" | "text";
      readonly text: string;
      readonly title?: Text;
    }
  | {
      readonly is: "picture";
      readonly picture: Picture;
      /** What stands around it says all that its title and description would. */
      readonly isExplained?: true;
    };

export interface Table {
  readonly is: "table";
  /** Unique among the book's sections and tables, and stable: `subnets.x.main`. */
  readonly name: string;
  readonly title?: Text;
  readonly columns: readonly Column[];
  /** Each as long as `columns`. */
  readonly rows: readonly (readonly Cell[])[];
}

export interface Column {
  readonly title: Text;
  readonly align?: "right";
}

/** Lines in a cell; none is an empty cell. */
export type Cell = readonly Inline[];

/** A piece of a line, or several one after the other. */
export type Inline =
  /** Prose, in which what stands between backticks is code. */
  | Text
  /** A name or value, exactly as it is. */
  | { readonly code: string }
  | { readonly verdict: Verdict; readonly text: Text }
  /** To a section or table of the book. */
  | { readonly link: string; readonly text: Inline }
  | { readonly row: readonly Inline[] };
