import { say } from "@cloister/texts";
import type { Path } from "../../diagnostics/diagnostic.ts";
import type { Ref } from "../reference.ts";
import { regionOf } from "./arns.ts";
import { lookUp, refTo, type Scope } from "./sink.ts";

/** The key that encrypts something of this account in `region`; one of another place is reported. */
export function keyInPlace(
  scope: Scope,
  text: string,
  { at, region }: { readonly at: Path; readonly region: string },
): Ref<"key"> | undefined {
  const entry = lookUp(scope, ["key"], text, { at });
  const key = refTo(entry, "key");
  if (entry === undefined || key === undefined) return undefined;
  if (entry.account === scope.accountName && regionOf(scope.topology, entry) === region) return key;
  scope.sink.report({
    code: "storage/key-elsewhere",
    severity: "error",
    message: say(
      "Key `{{text}}` is in another account or Region; here a key of the same account and Region is needed.",
      { text },
    ),
    at,
    related: [{ at: entry.at, message: say("The key.") }],
    help: say("Declare a key in this account and Region."),
  });
  return undefined;
}
