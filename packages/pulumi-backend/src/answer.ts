import type { JsonObject } from "@cloister/program";
import { formsByType } from "./resources/resource.ts";

/** What a provider says of a resource that it has made: its id, and all properties of its state. */
export type Answer = (
  resource: { readonly urn: string; readonly type: string; readonly inputs: JsonObject },
  nonce: string,
) => { readonly id: string; readonly state: JsonObject };

/**
 * Answers for AWS, so that a program can run without it: the inputs, and for each value that AWS would
 * make, or that programs refer to, a token that tells whose it is. `nonce` begins every token, and
 * must be a text that no program holds.
 */
export const answer: Answer = ({ urn, type, inputs }, nonce) => {
  const state: Record<string, unknown> = { ...inputs };
  for (const property of outputsOf(type)) state[property] = tokenOf({ nonce, property, urn });
  return { id: tokenOf({ nonce, property: "id", urn }), state };
};

function outputsOf(type: string): readonly string[] {
  const form = formsByType.get(type);
  if (form === undefined) return [];
  const outputs = Object.values(form.values).flat();
  return form.kind === "vpc" ? [...outputs, DEFAULT_GROUP] : outputs;
}

/** The output of a VPC that is the group which AWS makes with it. */
export const DEFAULT_GROUP = "defaultSecurityGroupId";

export interface Token {
  readonly nonce: string;
  readonly property: string;
  readonly urn: string;
}

export function tokenOf({ nonce, property, urn }: Token): string {
  return `${nonce}/${property}/${urn}/${nonce}`;
}

/** The token that a text is; undefined if it is none. */
export function parseToken(text: string, nonce: string): Omit<Token, "nonce"> | undefined {
  // A text around a token is none, whatever it looks like.
  if (!text.startsWith(`${nonce}/`) || !text.endsWith(`/${nonce}`)) return undefined;
  const [property = "", ...rest] = text.slice(nonce.length + 1, -nonce.length - 1).split("/");
  return { property, urn: rest.join("/") };
}
