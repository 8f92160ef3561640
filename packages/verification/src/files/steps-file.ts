import type { World } from "@cloister/proof";
import { say, type Text } from "@cloister/texts";
import type { Check } from "../checks/check.ts";
import { neededVpcs, type NeededVpc } from "./network-steps.ts";
import { callerLines } from "./shell-callers.ts";
import { shellHelpers } from "./shell-helpers.ts";
import { ShellVariables } from "./shell-variables.ts";
import { shellQuoted, shellWord } from "./shell-words.ts";
import { anywhere, stepsOf, type Step } from "./step.ts";
import { oneLine, type Words } from "./words.ts";

/** `steps.sh`: what can be tried from a shell, and the state of the network. Undefined where that is nothing. */
export function stepsFile(
  world: World,
  {
    checks,
    account,
    words,
  }: {
    readonly checks: readonly Check[];
    /** Only the network of this account. */
    readonly account: string | undefined;
    readonly words: Words;
  },
): string | undefined {
  const variables = new ShellVariables(world);
  const options = { checks, account, variables, words };
  const steps = stepsOf(world, options);
  if (steps.length === 0) return undefined;
  const vpcs = neededVpcs(world, options).map((vpc) => lookUp(vpc, variables, words));
  const isLookedUp = neededVpcs(world, options).some(({ existing }) => existing === undefined);
  const used = new Set([
    ...steps.flatMap((step) => step.uses),
    ...(isLookedUp ? (["vpc"] as const) : []),
  ]);
  const places = [...new Set([anywhere, ...steps.map(({ place }) => place)])];
  const usage = say("Usage: steps.sh [PLACE], where PLACE is one of: {{places}}.", {
    places: places.map(shellWord).join(", "),
  });
  const comment = (text: Text): string => `# ${oneLine(words(text))}`;
  const lines = [
    "#!/usr/bin/env bash",
    ...introduction.map(comment),
    comment(usage),
    ...(places.length > 1
      ? [comment(say("Steps of another place are passed over: run it there too."))]
      : []),
    "# shellcheck disable=SC2016",
    "set -euo pipefail",
    "",
    `place="\${1:-${anywhere}}"`,
    'case "$place" in',
    `  ${places.map(shellWord).join(" | ")}) ;;`,
    "  *)",
    `    printf '%s\\n' ${shellQuoted(words(usage))} >&2`,
    "    exit 2",
    "    ;;",
    "esac",
    "",
    ...variables.all.flatMap(({ name, value, says }) => [
      comment(says),
      `${name}="\${${name}:-${value}}"`,
    ]),
    "",
    ...shellHelpers(words),
    ...callerLines(used, words),
    "",
    ...vpcs.flat(),
    ...places.flatMap((place) =>
      placeLines(
        place,
        steps.filter((step) => step.place === place),
      ),
    ),
    `printf '\\n%s: %s  %s: %s  %s: %s\\n' ${summary(words)}`,
    '[ "$failed" -eq 0 ]',
  ];
  return `${lines.join("\n")}\n`;
}

const introduction = [
  say(
    "Verifies what was deployed, with version 2 of the AWS CLI. Each profile can be given by its variable.",
  ),
  say(
    "It reads, and where writing must be denied it tries to write one empty object, which it deletes again.",
  ),
];

function lookUp(
  { vpc, cidr, account, region, variable, existing }: NeededVpc,
  variables: ShellVariables,
  words: Words,
): readonly string[] {
  if (existing !== undefined) return [`${variable}=${shellQuoted(existing)}`, ""];
  const profile = `"$${variables.administrator(account)}"`;
  const hint = say(
    "Give the id of VPC `{{vpc}}` as `{{variable}}`: none, or more than one, has the block {{cidr}}.",
    { vpc, variable, cidr },
  );
  return [
    `if [ "$place" = ${anywhere} ] && [ -z "$${variable}" ]; then`,
    `  ${variable}="$(vpc_of ${profile} ${shellQuoted(region)} ${shellQuoted(cidr)})" ||`,
    `    printf '%s\\n' ${shellQuoted(words(hint))} >&2`,
    "fi",
    "",
  ];
}

function placeLines(place: string, here: readonly Step[]): readonly string[] {
  if (here.length === 0) return [];
  return [
    `if [ "$place" = ${shellWord(place)} ]; then`,
    ...here.flatMap(({ id, title, wants, foreseen, command }) => [
      ...(foreseen === undefined ? [] : [`  foresee ${shellQuoted(oneLine(foreseen))}`]),
      `  expect_${wants} ${id} ${shellQuoted(oneLine(title))} \\`,
      `    ${command.join(" ")}`,
    ]),
    "else",
    `  elsewhere=$((elsewhere + ${here.length}))`,
    "fi",
    "",
  ];
}

function summary(words: Words): string {
  return [
    `${shellQuoted(words(say("ok")))} "$passed"`,
    `${shellQuoted(words(say("FAIL")))} "$failed"`,
    `${shellQuoted(words(say("elsewhere")))} "$elsewhere"`,
  ].join(" ");
}
