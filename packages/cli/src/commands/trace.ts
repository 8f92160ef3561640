import { escapeUnprintable } from "@cloister/model";
import { proofStyle, worldOfPlan } from "@cloister/proof";
import { inLanguage, say, type Language, type Text } from "@cloister/texts";
import { printed } from "../answer.ts";
import { answerQuestion } from "../answer-question.ts";
import { wantsColor } from "../color.ts";
import { count, examine } from "../examine.ts";
import { exitCodes, type ExitCode } from "../exit-code.ts";
import type { Io } from "../io.ts";
import { placesIn, placeText } from "../places.ts";
import { refuse } from "../refuse.ts";
import { printDiagnostics } from "../report.ts";
import type { TraceRequest } from "../request.ts";
import { resolveQuestion } from "../resolve-question.ts";
import { unreadExpectations, writtenExpectations } from "../written-expectations.ts";

/** `cloister trace`: a proof on standard output, the findings of the topology on standard error before it. */
export async function trace(request: TraceRequest, io: Io, language: Language): Promise<ExitCode> {
  const examined = await examine(request, io, { judges: false });
  if (!("diagnostics" in examined)) return refuse(examined, io);
  const { plan, document, diagnostics, isComplete } = examined;
  const words = (text: Text): string => inLanguage(text, language);
  printDiagnostics(diagnostics, io.err, { environment: io.environment, language });
  if (plan === undefined) {
    io.err.write(`${words(say("Nothing was proven: the topology has no plan."))}\n`);
    return exitCodes.found;
  }
  const resolved = resolveQuestion(request.question, examined, worldOfPlan(plan));
  if (!("asks" in resolved)) return refuse(resolved, io);
  if (resolved.asks === "expectations" && writtenExpectations(examined) === 0) {
    return refuse([nothingAsked], io);
  }
  if (!isComplete) {
    const rest = say(
      "The errors leave out parts of the topology, so what follows speaks of the rest only.",
    );
    io.err.write(`${words(rest)}\n`);
  }
  const locate = placesIn(document);
  const text = placeText(request);
  const answer = answerQuestion(plan, resolved, {
    rendering: {
      style: proofStyle(wantsColor(io.out, io.environment)),
      placeOf(path) {
        const place = locate(path);
        return place && escapeUnprintable(text(place));
      },
      width: 100,
      language,
    },
    machines: { locate, language },
    isFull: request.isFull,
    isComplete,
    unread: unreadExpectations(examined),
  });
  io.out.write(printed(answer, request.format));
  return answer.isGood && count(diagnostics, "error") === 0 ? exitCodes.fine : exitCodes.found;
}

const nothingAsked = {
  message: "Nothing is asked, and the topology has no `expect`.",
  help: "Ask, for example, `--who P --read WHAT`; `cloister trace --help` lists the questions.",
};
