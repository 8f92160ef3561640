import type { Verdict } from "../../src/verdict.ts";
import { allow, here, there, type Scene } from "./scene.ts";

/** A call, and what comes of it: the verdict and, where the row tells them, the gates. */
export type Row = readonly [
  says: string,
  scene: Scene,
  verdict: Verdict,
  gates?: Readonly<Record<string, string>>,
];

/** Statements that allow nothing of what is asked. */
export const nothing = [allow({ actions: ["ec2:*"] })];

export const accountHere = `arn:aws:iam::${here}:root`;
export const userArn = `arn:aws:iam::${here}:user/usr111`;
export const roleArn = `arn:aws:iam::${here}:role/access-role`;

/** The resource is of the other account. */
export const away = { resourceAccount: there };

/** The call asks for a key. */
export const key = {
  kind: "key",
  action: "kms:Decrypt",
  resource: `arn:aws:kms:us-east-1:${here}:key/k`,
} as const;
