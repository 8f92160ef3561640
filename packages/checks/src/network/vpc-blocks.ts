import { parseCidr, type Cidr, type Path } from "@cloister/model";
import type { Network } from "./networks-of.ts";

export interface VpcBlock {
  readonly text: string;
  readonly cidr: Cidr;
  readonly at: Path;
}

/** The blocks of a VPC, the first one first. */
export function vpcBlocks({ vpc, at }: Network): readonly VpcBlock[] {
  const secondary = vpc.secondaryCidrs.map((text, index) => ({
    text,
    at: [...at, "secondaryCidrs", index],
  }));
  return [{ text: vpc.cidr, at: [...at, "cidr"] }, ...secondary].map(({ text, at }) => ({
    text,
    at,
    cidr: parsed(text),
  }));
}

/** A block that the schema has let through. */
export function parsed(text: string): Cidr {
  const cidr = parseCidr(text);
  if (cidr === undefined) throw new Error(`bug: the CIDR ${text} passed the schema.`);
  return cidr;
}
