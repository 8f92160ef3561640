import type { Path } from "@cloister/model";
import type { Check, Said } from "../check.ts";

const tokenOfCdk = "${Token[";
const dynamicReference = "{{resolve:";

export const deployTimeText: Check = {
  code: "plan/deploy-time-text",
  rules: [],
  severity: "error",
  summary: "No text is one that tools replace when they generate or deploy a template.",

  run({ topology }) {
    const found: Said[] = [];
    search(topology, [], found);
    return found;
  },
};

/** One path for the whole walk: a path for each of a million texts would cost more than all other checks. */
function search(value: unknown, path: (string | number)[], found: Said[]): void {
  if (typeof value === "string") {
    const placeholder = placeholderIn(value);
    if (placeholder !== undefined) found.push(said(placeholder, { at: [...path] }));
  } else if (Array.isArray(value)) {
    for (const [index, item] of value.entries()) {
      path.push(index);
      search(item, path, found);
      path.pop();
    }
  } else if (isRecord(value)) {
    // No list of entries is made: there may be millions.
    for (const key in value) {
      path.push(key);
      const placeholder = placeholderIn(key);
      if (placeholder !== undefined) found.push(said(placeholder, { at: [...path], part: "key" }));
      search(value[key], path, found);
      path.pop();
    }
  }
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return value !== null && typeof value === "object";
}

function placeholderIn(text: string): string | undefined {
  // Almost no text has a brace, and one character is found fast.
  if (!text.includes("{")) return undefined;
  if (text.includes(tokenOfCdk)) return tokenOfCdk;
  return text.includes(dynamicReference) ? dynamicReference : undefined;
}

function said(placeholder: string, place: { readonly at: Path; readonly part?: "key" }): Said {
  return {
    ...place,
    message: `This text contains \`${placeholder}\`, which is replaced when a template is made or deployed instead of being kept.`,
    help: "Write the text without it.",
  };
}
