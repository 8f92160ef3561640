import type { Layout } from "./network-layout.ts";
import type { VpcSketch } from "./network-sketch.ts";

/** What every part of a VPC is written with. */
export interface Writer {
  readonly name: string;
  readonly sketch: VpcSketch;
  readonly layout: Layout;
  readonly refer: (word: string, part: string, isImplied?: boolean) => string;
}

/** The 17 digits of the id of something in a VPC. */
export function idOf(layout: Layout, number: number): string {
  const [, second = "0"] = layout.cidr.split(".");
  return `0123456789abcde${Number(second).toString(16)}${number.toString(16)}`;
}
