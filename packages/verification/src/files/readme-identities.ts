import { arnOf } from "@cloister/model";
import { find, type World } from "@cloister/proof";
import { commas, say, type Text } from "@cloister/texts";
import type { Check } from "../checks/check.ts";
import { assumersOf, credentialsText, needsMfa, principalText } from "../checks/runner.ts";

/** Who is needed, how one becomes it, and for which checks. */
export function identityRows(
  world: World,
  checks: readonly Check[],
): readonly (readonly [Text, Text, Text])[] {
  const rows = new Map<string, { who: Text; how: Text; checks: string[] }>();
  for (const { id, runner, account } of checks) {
    const key =
      runner.by === "administrator"
        ? `administrator ${account}`
        : `${runner.by === "notebook" ? "notebook" : ""} ${runner.principal}`;
    const known = rows.get(key);
    if (known !== undefined) {
      known.checks.push(id);
      continue;
    }
    rows.set(key, { ...identityOf(world, { runner, account }), checks: [id] });
  }
  return [...rows.values()].map(
    ({ who, how, checks: ids }) => [who, how, say("{{items}}", { items: commas(ids) })] as const,
  );
}

function identityOf(
  world: World,
  { runner, account }: Pick<Check, "runner" | "account">,
): { readonly who: Text; readonly how: Text } {
  switch (runner.by) {
    case "administrator":
      return {
        who: say("an administrator of account `{{account}}`", { account }),
        how: say("A profile that may read the network."),
      };
    case "notebook":
      return {
        who: principalText(world, runner.principal),
        how: say("Open Studio `{{studio}}` with a profile that runs as it: {{profiles}}.", {
          studio: find(world, "studio", runner.studio)?.resource.name ?? "",
          profiles:
            runner.profiles.length === 0
              ? say("one is still to be made")
              : commas(runner.profiles.map((name) => `\`${name}\``)),
        }),
      };
    case "nobody":
      return {
        who: principalText(world, runner.principal),
        how: say("Its service alone becomes it."),
      };
    case "console":
    case "shell":
      return {
        who: principalText(world, runner.principal),
        how: credentialsText(world, runner.principal),
      };
  }
}

/** The profiles of the roles that somebody assumes; undefined without any. */
export function profileBlock(world: World, checks: readonly Check[]): string | undefined {
  const roles = new Set(
    checks.flatMap(({ runner }) =>
      runner.by === "shell" || runner.by === "console" ? [runner.principal] : [],
    ),
  );
  const blocks = [...roles].flatMap((id) => {
    const placed = find(world, "role", id);
    if (placed === undefined) return [];
    const { resource, region } = placed;
    const [assumer] = assumersOf(resource);
    if (assumer === undefined) return [];
    const user = /:user\/(?:.*\/)?([^/]+)$/.exec(assumer)?.[1];
    return [
      [
        `[profile ${plain(resource.names.join("-"))}]`,
        `role_arn = ${plain(arnOf(resource, placed) ?? "")}`,
        `source_profile = ${plain(user ?? "default")}`,
        ...(needsMfa(resource)
          ? [
              `mfa_serial = ${user === undefined ? "ARN" : assumer.replace(/:user\/.*$/, `:mfa/${user}`)}`,
            ]
          : []),
        `region = ${region}`,
      ].join("\n"),
    ];
  });
  return blocks.length === 0 ? undefined : blocks.join("\n\n");
}

/** On one line of an INI file. */
function plain(text: string): string {
  return text.replaceAll(/[\r\n[\]]+/g, "-");
}
