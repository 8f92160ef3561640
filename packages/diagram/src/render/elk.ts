import type { ELK } from "elkjs";

/** What finds places: elkjs, which is loaded when it is needed and is never a part of ours. */
export type Elk = Pick<ELK, "layout">;

let loaded: Promise<Elk> | undefined;

/** Loads elkjs once. Rejects if it is not installed. */
export function loadElk(): Promise<Elk> {
  loaded ??= import("elkjs").then(({ default: module }) => new module.default());
  return loaded;
}
