import { say, sentences } from "@cloister/texts";
import type { Path } from "../../diagnostics/diagnostic.ts";
import { certain, guess, suggestionOf } from "../../diagnostics/did-you-mean.ts";
import type { Scope } from "./sink.ts";
import { arnOfEntry } from "./arns.ts";
import { setTo } from "./set-to.ts";

interface Accepting {
  readonly from: string;
  readonly principals: readonly string[];
}

/** The ARNs of whom an owner accepts, in the order written; undefined when one of them is not there. */
export function acceptedArns(
  scope: Scope,
  { from, principals }: Accepting,
  at: Path,
): readonly string[] | undefined {
  const { topology, sink, directory } = scope;
  const known = Object.hasOwn(topology.accounts, from);
  if (!known && !/^\d{12}$/.test(from)) {
    const meant = guess(from, Object.keys(topology.accounts));
    sink.report({
      code: "reference/unknown",
      severity: "error",
      message: sentences(
        say("`{{account}}` is not an account of this topology.", { account: from }),
        suggestionOf(meant),
      ),
      at: [...at, "from"],
      help: say("Write the account's name, or its 12 digits if it is outside."),
      ...setTo([...at, "from"], certain(meant)),
    });
    return undefined;
  }
  const accountId = topology.accounts[from]?.id ?? from;
  const arns: string[] = [];
  for (const [index, text] of principals.entries()) {
    const principalAt = [...at, "principals", index];
    if (text === "root") {
      arns.push(`arn:${scope.partition}:iam::${accountId}:root`);
    } else if (text.startsWith("arn:")) {
      arns.push(text);
    } else if (known) {
      const found = directory.find(["role", "user"], text, { account: from, at: principalAt });
      if ("finding" in found) sink.report(found.finding);
      const arn = "entry" in found ? arnOfEntry(topology, found.entry) : undefined;
      if (arn === undefined) return undefined;
      arns.push(arn);
    } else if (/^(user|role)\/./.test(text)) {
      arns.push(`arn:${scope.partition}:iam::${accountId}:${text}`);
    } else {
      sink.report({
        code: "reference/unknown",
        severity: "error",
        message: say(
          "`{{text}}` of account `{{from}}`, which is outside the topology, needs its kind.",
          { text, from },
        ),
        at: principalAt,
        help: say("Write `role/{{text}}` or `user/{{text}}`.", { text }),
      });
      return undefined;
    }
  }
  return arns;
}
