import { readCommandLine } from "./command-line.ts";
import { exitCodes, type ExitCode } from "./exit-code.ts";
import type { Io } from "./io.ts";
import { languageOf } from "./language.ts";
import { isProblem } from "./problem.ts";

/**
 * Runs the command that the words after `cloister` ask for. A mistake of the user ends in an exit code
 * and a message; only our own bugs throw. Each command is loaded when it is asked for.
 */
export async function main(words: readonly string[], io: Io): Promise<ExitCode> {
  const request = await readCommandLine(words);
  if (isProblem(request)) return (await import("./refuse.ts")).refuse([request], io);
  const language = await languageOf("lang" in request ? request.lang : undefined, io.environment);
  switch (request.command) {
    case "check":
      return (await import("./commands/check.ts")).check(request, io, language);
    case "generate":
      return (await import("./commands/generate.ts")).generate(request, io, language);
    case "verify":
      return (await import("./commands/verify.ts")).verify(request, io, language);
    case "plan":
      return (await import("./commands/plan.ts")).plan(request, io, language);
    case "trace":
      return (await import("./commands/trace.ts")).trace(request, io, language);
    case "diagram":
      return (await import("./commands/diagram.ts")).diagram(request, io, language);
    case "docs":
      return (await import("./commands/docs.ts")).docs(request, io, language);
    case "diff":
      return (await import("./commands/diff.ts")).diff(request, io, language);
    case "explain":
      return (await import("./commands/explain.ts")).explain(request, io);
    case "schema":
      return (await import("./commands/schema.ts")).schema(io);
    case "init":
      return (await import("./commands/init.ts")).init(request, io);
    case "version":
      if (request.verbose) return (await import("./commands/version.ts")).version(io, language);
      io.out.write(`${io.version}\n`);
      return exitCodes.fine;
    case "help": {
      const { helpText } = await import("./help.ts");
      // Who gave no command asked for nothing, so what is printed is no answer.
      (request.asked ? io.out : io.err).write(helpText(request.topic));
      return request.asked ? exitCodes.fine : exitCodes.refused;
    }
  }
}
