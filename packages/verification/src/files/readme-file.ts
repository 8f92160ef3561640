import type { Plan } from "@cloister/model";
import type { World } from "@cloister/proof";
import { commas, say, type Text } from "@cloister/texts";
import type { Check } from "../checks/check.ts";
import { codeBlock, markdownOf, markdownTable } from "./markdown.ts";
import { identityRows, profileBlock } from "./readme-identities.ts";
import { sampleSection, type SamplesGiven } from "./readme-samples.ts";
import { symptomRows } from "./readme-symptoms.ts";
import { hasStep } from "./step.ts";
import { shellWord } from "./shell-words.ts";
import type { Words } from "./words.ts";

export interface ReadmeOptions {
  readonly checks: readonly Check[];
  readonly samples: SamplesGiven;
  readonly account: string | undefined;
  /** Which files there are beside it. */
  readonly has: { readonly queries: boolean; readonly notebook: boolean; readonly steps: boolean };
  readonly words: Words;
}

/** `README.md`: what to run as whom, in which order, what must come out, and where to look if it does not. */
export function readmeFile(world: World, plan: Plan, options: ReadmeOptions): string {
  const { checks, samples, words } = options;
  const text = (said: Text): string => markdownOf(words(said));
  const cell = (said: Text): string => markdownOf(words(said), { inTable: true });
  const heading = (said: Text): string => `## ${text(said)}`;
  const profile = profileBlock(world, checks);
  const parts = [
    `# ${text(say("Verification of {{name}}", { name: plan.name }))}`,
    text(
      say(
        "Each check tries on the deployed accounts what the topology says of itself: what must work, and what must be denied. What must come out is proven already; this shows that what was deployed is what was proven.",
      ),
    ),
    heading(say("Before you begin")),
    markdownTable(
      [say("Who"), say("How to become it"), say("For checks")].map(cell),
      identityRows(world, checks).map((row) => row.map(cell)),
    ),
    ...(profile === undefined
      ? []
      : [text(say("Profiles of roles, in `~/.aws/config`:")), codeBlock("ini", profile)]),
    ...sampleSection(world, samples, { words, text, cell, heading }),
    heading(say("Steps")),
    stepsOf(options)
      .map((step, index) => `${index + 1}. ${text(step)}`)
      .join("\n"),
    heading(say("What must come out")),
    markdownTable(
      [
        say("Check"),
        say("Claim"),
        say("Who and where"),
        say("What is run"),
        say("Expected"),
        say("By proof"),
      ].map(cell),
      checks.map((check) => [
        check.id,
        cell(check.flow),
        cell(check.where),
        cell(check.does),
        cell(check.expects),
        cell(proofText(check)),
      ]),
    ),
    heading(say("When a check fails")),
    text(
      say(
        "First see whether the program is deployed as it stands: `cloister verify` compares it with the topology. Then read the error:",
      ),
    ),
    markdownTable(
      [say("What you see"), say("Where to look")].map(cell),
      symptomRows().map((row) => row.map(cell)),
    ),
    text(say("The proof of each check, hop by hop:")),
    codeBlock("sh", checks.map(({ id, trace }) => `# ${id}\n${trace}`).join("\n")),
  ];
  return `${parts.join("\n\n")}\n`;
}

function proofText({ proven, reason, asked }: Check): Text {
  switch (proven) {
    case "allowed":
      return asked === "granted" ? say("As expected; a grant asks for it.") : say("As expected.");
    case "denied":
      return say("Not as expected: {{reason}}", { reason });
    case "unknown":
      return say("Not proven: {{reason}}", { reason });
  }
}

function stepsOf({ checks, has, samples, account }: ReadmeOptions): readonly Text[] {
  const inConsole = checks.filter(({ runner }) => runner.by === "console");
  const inNotebook = checks.filter(({ runner }) => runner.by === "notebook");
  const byNobody = checks.filter(({ runner }) => runner.by === "nobody");
  const places = [
    ...new Set(
      checks.flatMap(({ runner }) =>
        runner.by === "shell" && runner.place !== undefined ? [runner.place] : [],
      ),
    ),
  ];
  return [
    account === undefined
      ? say("Deploy every account, in the order that the program's README gives.")
      : say(
          "Deploy the program of account `{{account}}`, and those of the accounts that it waits for.",
          { account },
        ),
    ...(samples.tables.length === 0
      ? []
      : [
          say(
            "See that there is an object below the location of each table: real data, or the samples.",
          ),
        ]),
    ...(samples.tables.some(needsPartitions)
      ? [say("Add the partitions: the statements `ALTER TABLE` of `queries.sql`.")]
      : []),
    ...(has.steps
      ? [
          checks.some(hasStep)
            ? say("In a shell outside every VPC: `bash steps.sh`.")
            : say("For the state of the network, in a shell outside every VPC: `bash steps.sh`."),
        ]
      : []),
    ...places.map((place) =>
      say("On a machine in `{{place}}`: `bash steps.sh {{word}}`.", {
        place,
        word: shellWord(place),
      }),
    ),
    ...(inConsole.length === 0
      ? []
      : [
          say(
            "In the console, for {{checks}}: open Athena in the Region, choose the workgroup, and run the statement from `queries.sql`.",
            { checks: idsOf(inConsole) },
          ),
        ]),
    ...(has.notebook
      ? [
          say("In Studio, for {{checks}}: upload `notebook.ipynb`, and run all of its cells.", {
            checks: idsOf(inNotebook),
          }),
        ]
      : []),
    ...(byNobody.length === 0
      ? []
      : [
          say("{{checks}}: for whoever runs the service, because nobody else becomes the role.", {
            checks: idsOf(byNobody),
          }),
        ]),
  ];
}

function needsPartitions({ table, objects }: SamplesGiven["tables"][number]): boolean {
  return (
    table.partitionKeys.length > 0 &&
    table.parameters["projection.enabled"] !== "true" &&
    objects.length > 0
  );
}

function idsOf(checks: readonly Check[]) {
  return commas(checks.map(({ id }) => id));
}
