import { find, type World } from "@cloister/proof";
import { say, type Text } from "@cloister/texts";
import type { Check, Runner } from "../checks/check.ts";
import { markdownOf } from "./markdown.ts";
import { checkCode } from "./notebook-checks.ts";
import { notebookHelpers } from "./notebook-helpers.ts";
import { packagesFor } from "./packages.ts";
import { indented, pythonText } from "./python.ts";
import type { Words } from "./words.ts";

type Notebook = Extract<Runner, { by: "notebook" }>;

interface Cell {
  readonly id: string;
  readonly cell_type: "markdown" | "code";
  readonly lines: readonly string[];
}

/** `notebook.ipynb`, in nbformat 4.5: all checks that run in Studio; undefined where none does. */
export function notebookFile(
  world: World,
  checks: readonly Check[],
  words: Words,
): string | undefined {
  const here = checks.flatMap((check) =>
    check.runner.by === "notebook" ? [{ check, runner: check.runner }] : [],
  );
  const [first] = here;
  if (first === undefined) return undefined;
  const roles = [...new Set(here.map(({ runner }) => runner.principal))];
  const roleNames = roles.map((id) => find(world, "role", id)?.resource.name ?? "");
  const markdown = (text: Text): string => markdownOf(words(text));
  const usesWrangler = here.some(
    ({ check: { action } }) => action.does === "query" && action.client === "awswrangler",
  );
  const readsFrames = here.some(
    ({ check: { action } }) => action.does === "read" && action.content !== undefined,
  );
  const region = world.byId.get(first.runner.studio)?.region ?? "";
  const cells: readonly Cell[] = [
    {
      id: "about",
      cell_type: "markdown",
      lines: [
        `# ${markdown(say("Verification in Studio"))}`,
        "",
        markdown(
          say(
            "Each check records what came of it; the last cell lists all. Run every cell in order.",
          ),
        ),
        "",
        ...notebooksOf(here.map(({ runner }) => runner)).map(
          (runner) => `- ${markdown(placeText(world, runner))}`,
        ),
      ],
    },
    ...(usesWrangler ? packageCells(world, first.runner, { words, readsFrames }) : []),
    { id: "helpers", cell_type: "code", lines: notebookHelpers(usesWrangler, words) },
    {
      id: "identity-about",
      cell_type: "markdown",
      lines: [`## ${markdown(say("Who is asking"))}`],
    },
    { id: "identity", cell_type: "code", lines: identityCode(region, roleNames, words) },
    ...here.flatMap(({ check, runner }): readonly Cell[] => [
      { id: `${check.id}-about`, cell_type: "markdown", lines: aboutCheck(check, words) },
      {
        id: check.id,
        cell_type: "code",
        lines: guarded(check, runner, { world, isAlone: roles.length === 1, words }),
      },
    ]),
    { id: "summary-about", cell_type: "markdown", lines: [`## ${markdown(say("Summary"))}`] },
    { id: "summary", cell_type: "code", lines: ["summary()"] },
  ];
  return printNotebook(cells);
}

function notebooksOf(runners: readonly Notebook[]): readonly Notebook[] {
  const known = new Map(
    runners.map((runner) => [`${runner.studio}\n${runner.principal}`, runner] as const),
  );
  return [...known.values()];
}

function placeText(world: World, { studio, profiles, principal }: Notebook): Text {
  const values = {
    studio: find(world, "studio", studio)?.resource.name ?? "",
    role: find(world, "role", principal)?.resource.name ?? "",
  };
  return profiles.length === 0
    ? say("Open it in Studio `{{studio}}`, where it runs as role `{{role}}`.", values)
    : say(
        "Open it in Studio `{{studio}}`, profile {{profiles}}, where it runs as role `{{role}}`.",
        {
          ...values,
          profiles: profiles.map((name) => `\`${name}\``).join(", "),
        },
      );
}

function packageCells(
  world: World,
  { place }: Notebook,
  { words, readsFrames }: { readonly words: Words; readonly readsFrames: boolean },
): readonly Cell[] {
  const { says, code } = packagesFor(world, place, ["awswrangler"]);
  return [
    {
      id: "packages-about",
      cell_type: "markdown",
      lines: [
        `## ${words(say("Packages"))}`,
        "",
        markdownOf(words(says)),
        ...(readsFrames
          ? [
              "",
              markdownOf(
                words(
                  say(
                    "`pandas` reads `s3://` with `s3fs` and `pyarrow`: an image that lacks them needs them too.",
                  ),
                ),
              ),
            ]
          : []),
      ],
    },
    { id: "packages", cell_type: "code", lines: code },
  ];
}

function identityCode(region: string, roles: readonly string[], words: Words): readonly string[] {
  const names = `[${roles.map(pythonText).join(", ")}]`;
  return [
    "try:",
    `    arn = boto3.client("sts", region_name=${pythonText(region)}, config=quick).get_caller_identity()["Arn"]`,
    "except (BotoConnectionError, HTTPClientError) as error:",
    '    arn = ""',
    `    print(${pythonText(words(say("STS cannot be reached, so it is not known who is asking:")))}, error)`,
    "print(arn)",
    'role = arn.split("/")[1] if "/" in arn else ""',
    `assert role in ["", *${names}], role`,
  ];
}

/** With several roles, each check runs as its own alone. */
function guarded(
  check: Check,
  { principal }: Notebook,
  {
    world,
    isAlone,
    words,
  }: { readonly world: World; readonly isAlone: boolean; readonly words: Words },
): readonly string[] {
  const code = checkCode(check, words);
  if (isAlone) return code;
  const name = find(world, "role", principal)?.resource.name ?? "";
  return [
    `if role in ["", ${pythonText(name)}]:`,
    ...indented(code),
    "else:",
    `    print(${pythonText(words(say("This check is for another role.")))})`,
  ];
}

function aboutCheck({ id, flow, does, expects, proven, reason, trace }: Check, words: Words) {
  const markdown = (text: Text): string => markdownOf(words(text));
  const foreseen =
    proven === "denied"
      ? [
          "",
          `**${markdown(say("By proof this does not come out as wanted:"))}** ${markdown(reason)}`,
        ]
      : proven === "unknown"
        ? ["", `**${markdown(say("This is not proven:"))}** ${markdown(reason)}`]
        : [];
  return [
    `## ${id}: ${markdown(flow)}`,
    "",
    markdown(does),
    "",
    `${markdown(say("Expected:"))} ${markdown(expects)}`,
    ...foreseen,
    "",
    `${markdown(say("Proven by:"))} \`${trace.replaceAll("`", "'")}\``,
  ];
}

function printNotebook(cells: readonly Cell[]): string {
  const notebook = {
    cells: cells.map(({ id, cell_type, lines }) => {
      const source = lines.map((line, index) => (index < lines.length - 1 ? `${line}\n` : line));
      return cell_type === "markdown"
        ? { cell_type, id, metadata: {}, source }
        : { cell_type, execution_count: null, id, metadata: {}, outputs: [], source };
    }),
    metadata: {
      kernelspec: { display_name: "Python 3 (ipykernel)", language: "python", name: "python3" },
      language_info: { name: "python" },
    },
    nbformat: 4,
    nbformat_minor: 5,
  };
  return `${JSON.stringify(notebook, null, 1)}\n`;
}
