import type { Path, PolicyDocument, Topology } from "@cloister/model";
import { commas, say } from "@cloister/texts";
import type { Check, Subject } from "../check.ts";
import { eachText } from "../each-text.ts";
import { resourcesOf } from "../resources-of.ts";
import { textOf } from "./policy-size.ts";

// Source: https://docs.aws.amazon.com/IAM/latest/APIReference/API_CreatePolicy.html
const refused = /[^\t\n\r\u0020-\u00FF]/gu;

export const characterRefused: Check = {
  code: "identity/character-refused",
  rules: ["IAM-014"],
  severity: "error",
  summary: "Policies of IAM have no characters but those of Latin-1.",

  *run({ topology, plan }) {
    for (const { document, at, what } of documentsIn(plan)) {
      const found = textOf(document).match(refused);
      if (found === null) continue;
      const characters = [...new Set(found)].slice(0, 5).map((one) => `\`${one}\``);
      yield {
        at: placeIn(topology, at),
        message: say("{{what}} has {{characters}}, and IAM takes only characters of Latin-1.", {
          what,
          characters: commas(characters),
        }),
        help: say(
          "Write `?` for each such character in a raw statement, or give what the policy names another name.",
        ),
      };
    }
  },
};

interface IamDocument {
  readonly document: PolicyDocument;
  readonly at: Path;
  readonly what: ReturnType<typeof say>;
}

function* documentsIn(plan: Subject["plan"]): Iterable<IamDocument> {
  for (const { document, at, name, existing } of resourcesOf(plan, "managed-policy")) {
    if (existing !== undefined) continue;
    yield { document, at, what: say("Policy `{{policy}}`", { policy: name }) };
  }
  for (const { trust, at, name, existing } of resourcesOf(plan, "role")) {
    if (existing !== undefined) continue;
    yield {
      document: trust,
      at,
      what: say("The trust policy of role `{{role}}`", { role: name }),
    };
  }
}

/** The first text with such a character, or else the whole: it may come from something that is only referred to. */
function placeIn(topology: Topology, at: Path): Path {
  const [, account = "", section = "", name = ""] = at;
  const written = topology.accounts[String(account)];
  const [policy, role] = [written?.policies[String(name)], written?.roles[String(name)]];
  const key = section === "policies" ? "statements" : "trustStatements";
  const statements = section === "policies" ? policy?.statements : role?.trustStatements;
  let found: Path | undefined;
  if (section === "policies" || section === "roles") {
    eachText(statements, (text, place) => {
      if (found === undefined && text.search(refused) >= 0) found = place().at;
    });
  }
  return found === undefined ? at : [...at, key, ...found];
}
