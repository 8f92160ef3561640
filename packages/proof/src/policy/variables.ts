import { say } from "@cloister/texts";
import type { Request } from "./request.ts";
import { withoutWildcards } from "./text-tokens.ts";
import { unknown, whichOf, type Unknown } from "./truth.ts";

/** What a text of a policy is for one request. Absent: it names a condition key that the request does not have. */
export type Resolved =
  | { readonly is: "text"; readonly text: string }
  | { readonly is: "absent" }
  | { readonly is: "unknown"; readonly unknown: Unknown };

export function hasVariables(text: string): boolean {
  return text.includes("${");
}

/** Puts the request's values in place of `${…}`. What comes out of a variable is never a wildcard. */
export function resolveVariables(text: string, context: Request["context"]): Resolved {
  let resolved = "";
  let from = 0;
  for (const match of text.matchAll(variable)) {
    const value = valueOf(match[1] ?? "", context);
    if (value.is !== "text") return value;
    resolved += text.slice(from, match.index) + value.text;
    from = match.index + match[0].length;
  }
  return { is: "text", text: resolved + text.slice(from) };
}

const variable = /\$\{([^}]*)\}/g;
/** A key, and what stands in for it when the request does not have it: `aws:PrincipalTag/team, 'none'`. */
const keyAndDefault = /^\s*([^,]*?)\s*(?:,\s*'([^']*)'\s*)?$/;

function valueOf(inside: string, context: Request["context"]): Resolved {
  // `${*}`, `${?}` and `${$}` are the characters themselves.
  if (inside === "*" || inside === "?" || inside === "$") {
    return { is: "text", text: withoutWildcards(inside) };
  }
  const [, key, fallback] = keyAndDefault.exec(inside) ?? [];
  if (key === undefined)
    return {
      is: "unknown",
      unknown: unknown(say("what `{{variable}}` stands for", { variable: `\${${inside}}` })),
    };
  const value = context(key.toLowerCase());
  switch (value.is) {
    case "present": {
      const [only, ...more] = value.values;
      return only === undefined || more.length > 0
        ? {
            is: "unknown",
            unknown: unknown(
              say("which value of `{{key}}` takes the place of `{{variable}}`", {
                key,
                variable: `\${${inside}}`,
              }),
            ),
          }
        : { is: "text", text: withoutWildcards(only) };
    }
    case "either":
      return { is: "unknown", unknown: unknown(whichOf(key, value.values)) };
    case "within":
      return {
        is: "unknown",
        unknown: unknown(
          say("which address in {{block}} `{{key}}` is", { block: value.cidr, key }),
        ),
      };
    case "absent":
      return fallback === undefined
        ? { is: "absent" }
        : { is: "text", text: withoutWildcards(fallback) };
    case "unknown":
      return { is: "unknown", unknown: unknown(value.missing) };
  }
}
