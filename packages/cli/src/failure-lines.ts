const mostLines = 12;

/** Of the CDK: the file is in a folder that is gone by now, and its content is printed. */
const reportPlace = /A copy of this report can be found in: .*/;

/**
 * What a program's error says, in few lines: what was wrong, and where in the program it was thrown,
 * but not the way there through libraries. Paths are shortened to start in the program's directory.
 */
export function failureLines(error: string, directory: string): readonly string[] {
  const lines = error.split(/\r?\n/).map((line) => line.replace(reportPlace, "").trimEnd());
  const said = lines.filter((line) => line !== "" && !isFrame(line));
  const place = lines.find((line) => isFrame(line) && isOwn(line, directory));
  const rest = said.length - mostLines;
  return [
    ...said.slice(0, mostLines),
    ...(rest > 0 ? [`… and ${rest} more lines`] : []),
    ...(place === undefined ? [] : [place]),
  ].map((line) => line.replaceAll(`file://${directory}/`, "").replaceAll(`${directory}/`, ""));
}

function isFrame(line: string): boolean {
  // The CDK writes `...new Bucket in aws-cdk-lib...` for frames that it leaves out.
  return /^\s+(?:at |\.\.\.)/.test(line);
}

function isOwn(line: string, directory: string): boolean {
  return line.includes(`${directory}/`) && !line.includes("/node_modules/");
}
