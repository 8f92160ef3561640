import { suggest } from "../suggest.ts";
import { exitCodes, type ExitCode } from "../exit-code.ts";
import type { Io } from "../io.ts";
import { findPages } from "../pages.ts";
import { refuse } from "../refuse.ts";
import type { ExplainRequest } from "../request.ts";

/** `cloister explain`: the page of a diagnostic on standard output, or the list of all. */
export function explain({ code }: ExplainRequest, io: Io): ExitCode {
  const pages = findPages(io);
  if (code === undefined) {
    const width = Math.max(0, ...[...pages.keys()].map((known) => known.length));
    for (const [known, page] of pages) {
      io.out.write(`${`${known.padEnd(width)}  ${page.summary()}`.trimEnd()}\n`);
    }
    return exitCodes.fine;
  }
  const page = pages.get(code);
  if (page === undefined) {
    const problem = {
      message: `\`${code}\` is not the code of a diagnostic.${suggest(code, pages.keys())}`,
      help: "`cloister explain` lists all codes.",
    };
    return refuse([problem], io);
  }
  io.out.write(page.text());
  return exitCodes.fine;
}
