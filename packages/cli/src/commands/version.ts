import { displayWidth, knowledge, type Knowledge } from "@cloister/model";
import { proofKnowledge } from "@cloister/proof";
import { inLanguage, say, type Language } from "@cloister/texts";
import { exitCodes, type ExitCode } from "../exit-code.ts";
import type { Io } from "../io.ts";

/** `cloister --version --verbose`: the version, and how old what is known of AWS is, the oldest first. */
export function version(io: Io, language: Language): ExitCode {
  const all = [...knowledge, ...proofKnowledge()].toSorted((one, other) =>
    one.asOf < other.asOf ? -1 : Number(one.asOf > other.asOf),
  );
  const today = new Date(io.now());
  const rows = all.map((one) => [
    inLanguage(one.what, language),
    one.asOf,
    inLanguage(ageOf(one, today), language),
    one.statedAs ?? "",
  ]);
  const widths = [0, 1, 2].map((column) =>
    Math.max(...rows.map((row) => widthOf(row[column] ?? ""))),
  );
  const lines = rows.map((row) =>
    row
      .map((cell, column) => cell + " ".repeat(Math.max(0, (widths[column] ?? 0) - widthOf(cell))))
      .join("  ")
      .trimEnd(),
  );
  const title = inLanguage(
    say(
      "Known of AWS, and as of when. A topology states what is newer under the key on the right.",
    ),
    language,
  );
  io.out.write(`${io.version}\n\n${title}\n\n${lines.map((line) => `  ${line}\n`).join("")}`);
  return exitCodes.fine;
}

/** In whole months: a source often tells no more than the month, and sometimes only the year. */
function ageOf({ asOf }: Knowledge, today: Date) {
  const [year = 0, month = 1] = asOf.split("-").map(Number);
  const months = (today.getUTCFullYear() - year) * 12 + today.getUTCMonth() + 1 - month;
  if (months < 1) return say("this month");
  return months === 1 ? say("1 month old") : say("{{months}} months old", { months });
}

function widthOf(text: string): number {
  return Array.from(text).reduce((sum, character) => sum + displayWidth(character), 0);
}
