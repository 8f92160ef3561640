import { identityOf } from "@cloister/program";
import type { Identity } from "@cloister/program";
import { nameOfConstructId } from "./names.ts";
import { formsByScope } from "./resources/resource.ts";

/**
 * The resource that a construct is by its path, `stack/Scope/name…`; undefined if this backend gives
 * no resource such a path.
 */
export function identify(path: string, account: string): Identity | undefined {
  const [, scope, ...ids] = path.split("/");
  const form = scope === undefined ? undefined : formsByScope.get(scope);
  if (form === undefined) return undefined;
  if (form.level === "L2" && ids.pop() !== "Resource") return undefined;
  if (ids.length === 0) return undefined;
  return identityOf(account, form.kind, ids.map(nameOfConstructId));
}
