import type { Path } from "@cloister/model";
import { placeOfStatement, type Citation } from "@cloister/proof";
import { say } from "@cloister/texts";
import type { Said } from "../check.ts";
import type { FlowCheck } from "../flow-check.ts";
import { conditionKeys, denialsOf, isNetworkKey, type Denial } from "./denials.ts";
import { broken, code, grouped } from "./said.ts";
import { citationKey } from "./statement-of.ts";
import { bucketOfCall } from "./things.ts";

export const athenaOutsideTheNetwork: FlowCheck = {
  code: "flows/athena-outside-the-network",
  rules: ["ATH-007"],
  severity: "error",
  summary:
    "A policy that asks where a request comes from lets in what Athena calls for its callers.",

  *run(subject) {
    const all = denialsOf(subject, "athena-network").flatMap((denial) => {
      const by = decidingStatement(denial);
      return by === undefined ? [] : [{ denial, by }];
    });
    for (const group of grouped(all, ({ by }) => citationKey(by))) {
      const [{ denial, by }] = group;
      const isDeny = denial.gate.because.is === "explicit-deny";
      const keys = code(conditionKeys(denial.gate).filter(isNetworkKey).map(spelled));
      const bucket = bucketOfCall(denial.call);
      const what = bucket === "" ? denial.call.action : bucket;
      yield {
        at: placeOfStatement(by) ?? denial.judged.question.principal.placed.resource.at,
        message: isDeny
          ? say(
              "This denies what Athena calls on `{{what}}` for its callers: it asks for {{keys}}, and Athena's requests come neither from the caller's network nor through its endpoints.",
              { what, keys },
            )
          : say(
              "This allows nothing that Athena calls on `{{what}}` for its callers: it asks for {{keys}}, and Athena's requests come neither from the caller's network nor through its endpoints.",
              { what, keys },
            ),
        ...broken(group.map((one) => one.denial.declared)),
        help: isDeny
          ? say(
              'Let the Deny speak of direct requests alone: add the condition `Bool: { aws:ViaAWSService: "false" }`.',
            )
          : say(
              "Allow what comes through Athena too, in a statement with the condition `ForAnyValue:StringEquals: { aws:CalledVia: athena.amazonaws.com }`.",
            ),
        ...(isDeny ? fixOf(by) : {}),
      };
    }
  },
};

/** The statement that denies, or that would allow if it did not ask for a network. */
function decidingStatement({ gate: { because } }: Denial): Citation | undefined {
  switch (because.is) {
    case "explicit-deny":
      return because.by;
    case "nothing-allows":
      return because.near.find(({ but }) => but === "condition");
    case "allowed":
    case "not-needed":
    case "unknown":
      return undefined;
  }
}

/** Only of a statement that the topology writes, and that says nothing of it yet. */
function fixOf({ policy, statement }: Citation): Pick<Said, "fix"> {
  const at: Path | undefined = policy.places?.[statement];
  const conditions = policy.statements[statement]?.conditions ?? {};
  const isSaid = Object.values(conditions).some((keys) =>
    Object.keys(keys).some((key) => /^aws:(?:via|calledvia)/i.test(key)),
  );
  if (at === undefined || !at.includes("statements") || isSaid) return {};
  return {
    fix: {
      edits: [
        { kind: "set", at: [...at, "conditions", "Bool", "aws:ViaAWSService"], value: "false" },
      ],
    },
  };
}

const spellings = [
  "aws:SourceVpce",
  "aws:SourceVpc",
  "aws:SourceIp",
  "aws:VpcSourceIp",
  "aws:SourceVpcArn",
];

/** As AWS's documents spell it. */
function spelled(key: string): string {
  return spellings.find((one) => one.toLowerCase() === key) ?? key;
}
