import type { PolicyDocument } from "@cloister/model";

/** The services that a trust policy lets become the role. */
export function trustedServices({ statements }: PolicyDocument): ReadonlySet<string> {
  return new Set(
    statements.flatMap(({ effect, principals }) =>
      effect === "Allow" ? (principals?.service ?? []) : [],
    ),
  );
}
