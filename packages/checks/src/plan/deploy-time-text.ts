import type { Path } from "@cloister/model";
import { say } from "@cloister/texts";
import type { Check, Said } from "../check.ts";
import { eachText } from "../each-text.ts";

const tokenOfCdk = "${Token[";
const dynamicReference = "{{resolve:";

export const deployTimeText: Check = {
  code: "plan/deploy-time-text",
  rules: [],
  severity: "error",
  summary: "No text is one that tools replace when they generate or deploy a template.",

  run({ topology }) {
    const found: Said[] = [];
    eachText(topology, (text, place) => {
      const placeholder = placeholderIn(text);
      if (placeholder !== undefined) found.push(said(placeholder, place()));
    });
    return found;
  },
};

function placeholderIn(text: string): string | undefined {
  // Almost no text has a brace, and one character is found fast.
  if (!text.includes("{")) return undefined;
  if (text.includes(tokenOfCdk)) return tokenOfCdk;
  return text.includes(dynamicReference) ? dynamicReference : undefined;
}

function said(placeholder: string, place: { readonly at: Path; readonly part?: "key" }): Said {
  return {
    ...place,
    message: say(
      "This text contains `{{placeholder}}`, which is replaced when a template is made or deployed instead of being kept.",
      { placeholder },
    ),
    help: say("Write the text without it."),
  };
}
