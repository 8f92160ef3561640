import { mirrors } from "../random/mirrors.ts";
import type { Judged } from "./judge-defect.ts";

/** What the validator in the CDK's library says of a seeded defect. */
export interface Incumbent {
  readonly judged: Judged;
  /** `not-expressible`: what is wrong has no plan, and so no program that could be asked. */
  readonly outcome: "found" | "missed" | "not-expressible";
  readonly said?: string;
}

/**
 * Synthesises the CDK app of each defect, with the library's own validation against CloudFormation's rules
 * switched on and made an error, as generated apps have it. Packages are found from the folder.
 */
export async function askIncumbent(
  all: readonly Judged[],
  directory: string,
): Promise<readonly Incumbent[]> {
  const { cdk } = mirrors;
  if (cdk === undefined) throw new Error("bug: there is no back end for the CDK.");
  const subjects = all.flatMap((judged) => {
    const { plan, dropped } = judged.compilation;
    const isLeftOut = judged.compilation.diagnostics.some(({ severity }) => severity === "error");
    return plan === undefined || dropped.length > 0 || isLeftOut
      ? []
      : [{ judged, subject: { yaml: judged.yaml, plan } }];
  });
  const results = await cdk.run(
    subjects.map(({ subject }) => subject),
    directory,
  );
  const saidOf = new Map(subjects.map(({ judged }, index) => [judged, results[index]]));
  return all.map((judged): Incumbent => {
    const said = saidOf.get(judged);
    if (said === undefined) return { judged, outcome: "not-expressible" };
    return typeof said === "string"
      ? { judged, outcome: "found", said }
      : { judged, outcome: "missed" };
  });
}
