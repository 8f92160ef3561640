import { parseCidr } from "../network/cidr.ts";
import { entryNameProblem } from "./entry-name.ts";

export function isEntryName(text: string): boolean {
  return entryNameProblem(text) === undefined;
}

export function isCidr(text: string): boolean {
  return parseCidr(text) !== undefined;
}
