import { verbatim } from "@cloister/texts";
import { basename } from "node:path";
import { resolveFinding, toJson, type Document, type Path } from "@cloister/model";
import type { Named } from "./request.ts";

export interface Place {
  /** As the user named it. */
  readonly file: string;
  /** From 1. */
  readonly line: number;
}

/** Finds what paths lead to in the user's files. */
export function placesIn(document: Document): (path: Path) => Place | undefined {
  return (at) => {
    if (at.length === 0 || document.root === undefined) return undefined;
    const finding = { code: "", severity: "info", message: verbatim(""), at } as const;
    const [place] = toJson([resolveFinding(document, finding)]);
    return place && { file: place.file, line: place.line };
  };
}

/** As a person reads it: `topology.yaml:47`, with the directories where file names alone would be ambiguous. */
export function placeText({ files, overlays }: Named): (place: Place) => string {
  const paths = [...files, ...overlays];
  const isShort = new Set(paths.map((path) => basename(path))).size === new Set(paths).size;
  return ({ file, line }) => `${isShort ? basename(file) : file}:${line}`;
}
