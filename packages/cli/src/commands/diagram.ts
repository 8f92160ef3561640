import { extname, join } from "node:path";
import { picturesOf, type Picture } from "@cloister/diagram";
import { worldOfPlan, type World } from "@cloister/proof";
import { inLanguage, say, type Language, type Text } from "@cloister/texts";
import { draw, endings } from "../draw.ts";
import { count, examine, type Examined } from "../examine.ts";
import { exitCodes, type ExitCode } from "../exit-code.ts";
import type { Io } from "../io.ts";
import { views as allViews, pictureFormats } from "../option-rows.ts";
import { loadPictureAssets } from "../picture-assets.ts";
import { isProblem, type Problem } from "../problem.ts";
import { putFiles, type PutFile } from "../put-files.ts";
import { refuse } from "../refuse.ts";
import { printDiagnostics } from "../report.ts";
import type { DiagramRequest, PictureFormat, ViewName } from "../request.ts";

/** `cloister diagram`: one picture on standard output, or files; the findings of the topology on standard error. */
export async function diagram(
  request: DiagramRequest,
  io: Io,
  language: Language,
): Promise<ExitCode> {
  const wanted = targetOf(request);
  if (isProblem(wanted)) return refuse([wanted], io);
  const asked = viewsAsked(request, wanted);
  const judges = asked.includes("access") && request.flow === undefined;
  const examined = await examine(request, io, { judges });
  if (!("diagnostics" in examined)) return refuse(examined, io);
  const { plan, diagnostics } = examined;
  const words = (text: Text): string => inLanguage(text, language);
  printDiagnostics(diagnostics, io.err, { environment: io.environment, language });
  if (plan === undefined) {
    io.err.write(`${words(say("Nothing was drawn: the topology has no plan."))}\n`);
    return exitCodes.found;
  }
  const world = worldOfPlan(plan);
  const pictures = await picturesAsked(request, asked, { world, examined, language });
  if ("problems" in pictures) return refuse(pictures.problems, io);
  const chosen = await choose(pictures.all, request, wanted);
  if (isProblem(chosen)) return refuse([chosen], io);
  const drawn = await drawAll(chosen, request, wanted);
  if ("problem" in drawn) return refuse([drawn.problem], io);
  if (wanted.to === "output") {
    for (const { content } of drawn.files) {
      if (typeof content === "string") io.out.write(content);
    }
  } else {
    const problem = putFiles(drawn.files, io);
    if (problem !== undefined) return refuse([problem], io);
    for (const { path } of drawn.files)
      io.err.write(`${words(say("Drawn: {{path}}", { path }))}\n`);
  }
  return count(diagnostics, "error") === 0 ? exitCodes.fine : exitCodes.found;
}

/** Where pictures go, and how they are drawn. */
type Target = { readonly format: PictureFormat } & (
  | { readonly to: "output" }
  | { readonly to: "file"; readonly path: string }
  | { readonly to: "directory"; readonly path: string }
);

function targetOf({ out, format }: DiagramRequest): Target | Problem {
  if (out === undefined) {
    if (format !== "png") return { to: "output", format: format ?? "mermaid" };
    return {
      message: "A PNG is not written to standard output.",
      help: "Give a file: `--out overview.png`.",
    };
  }
  const ending = extname(out).slice(1).toLowerCase();
  const named = pictureFormats.find((one) => endings[one].includes(ending));
  if (named === undefined) return { to: "directory", path: out, format: format ?? "mermaid" };
  if (format !== undefined && format !== named) {
    return {
      message: `\`${out}\` is named as ${named}, but \`--format ${format}\` is asked for.`,
      help: `Leave out \`--format\`, or name the file \`….${endings[format][0]}\`.`,
    };
  }
  return { to: "file", path: out, format: named };
}

interface Subject {
  readonly world: World;
  readonly examined: Examined;
  readonly language: Language;
}

function viewsAsked({ views }: DiagramRequest, { to }: Target): readonly ViewName[] {
  if (views.length > 0) return views;
  return to === "directory" ? allViews : ["overview"];
}

async function picturesAsked(
  { flow }: DiagramRequest,
  views: readonly ViewName[],
  subject: Subject,
): Promise<{ readonly all: readonly Picture[] } | { readonly problems: readonly Problem[] }> {
  const all: Picture[] = [];
  for (const view of views) {
    if (view === "access") {
      const { accessDrawn } = await import("../access-drawing.ts");
      const drawn = accessDrawn(flow, subject);
      if ("problems" in drawn) return drawn;
      all.push(...drawn.all);
    } else {
      all.push(...picturesOf(subject.world, view, subject.language));
    }
  }
  if (all.length > 0) return { all };
  return {
    problems: [
      {
        message: "The topology expects no flow whose proof could be drawn.",
        help: "Ask for one, for example `--who P --read WHAT`.",
      },
    ],
  };
}

async function choose(
  all: readonly Picture[],
  { picture }: DiagramRequest,
  { to }: Target,
): Promise<readonly Picture[] | Problem> {
  const names = all.map(({ name }) => name);
  if (picture !== undefined) {
    const found = all.filter(({ name }) => name === picture);
    if (found.length > 0) return found;
    const { suggest } = await import("../suggest.ts");
    return {
      message: `There is no picture \`${picture}\`.${suggest(picture, names)}`,
      help: `There are ${listed(names)}.`,
    };
  }
  if (all.length === 1 || to === "directory") return all;
  return {
    message: `There are ${all.length} pictures: ${listed(names)}.`,
    help: "Choose one with `--picture NAME`, or give a directory as `--out`.",
  };
}

function listed(names: readonly string[]): string {
  const some = names.slice(0, 12).map((name) => `\`${name}\``);
  return `${some.join(", ")}${names.length > some.length ? ", …" : ""}`;
}

async function drawAll(
  pictures: readonly Picture[],
  { hasIcons }: DiagramRequest,
  target: Target,
): Promise<{ readonly files: readonly PutFile[] } | { readonly problem: Problem }> {
  const { format } = target;
  const needsAssets = format === "png" || (format === "svg" && hasIcons);
  const assets = needsAssets ? loadPictureAssets({ withFonts: format === "png" }) : undefined;
  if (assets !== undefined && isProblem(assets)) return { problem: assets };
  const files: PutFile[] = [];
  for (const picture of pictures) {
    const content = await draw(picture, format, { assets, hasIcons });
    files.push({ path: pathOf(picture, target), content });
  }
  return { files };
}

function pathOf({ name }: Picture, target: Target): string {
  switch (target.to) {
    case "output":
      return "";
    case "file":
      return target.path;
    case "directory":
      return join(target.path, `${name}.${endings[target.format][0]}`);
  }
}
