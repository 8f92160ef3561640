import { stripVTControlCharacters } from "node:util";
import type { PulumiRun } from "@cloister/pulumi-backend";
import { engineCalls, monitorCalls } from "./pulumi-calls.ts";
import type { Recording } from "./pulumi-calls.ts";
import type { Message, PulumiLibrary, ServiceName } from "./pulumi-library.ts";

/** Stands in for Pulumi's engine: answers what one program asks for, and keeps it. */
export interface Recorder {
  /** Answers one call. An error that it throws is the program's, and is among the problems. */
  answer(service: ServiceName, method: string, request: Message): Message;
  /** Takes down an error of the program that it could not log itself. */
  fail(error: string): void;
  /** What was wrong so far: calls that were refused, and errors that the program logged. */
  problems(): readonly string[];
  /** Undefined unless the program has come to its end. */
  run(): RecordedRun | undefined;
}

export interface RecordedRun extends PulumiRun {
  /** What the program was warned of, such as properties that are deprecated. */
  readonly warnings: readonly string[];
}

/** A recorder for one run of one program; the nonce must be new for each. */
export function createRecorder(
  library: PulumiLibrary,
  program: Recording["program"],
  nonce: string,
): Recorder {
  const recording: Recording = {
    library,
    program,
    nonce,
    registrations: new Map(),
    requests: [],
    outputs: new Map(),
    errors: [],
    warnings: [],
    root: "",
    finished: false,
  };
  const refused: string[] = [];
  return {
    answer: (service, method, request) => {
      try {
        return answer(recording, service, method, request);
      } catch (error) {
        refused.push(error instanceof Error ? error.message : String(error));
        throw error;
      }
    },
    fail: (error) => recording.errors.push(error),
    problems: () => {
      const logged = recording.errors.map((text) => stripVTControlCharacters(text).trim());
      // The program logs once more what its calls were refused with.
      return [...refused, ...logged.filter((text) => !refused.some((one) => text.includes(one)))];
    },
    run: () => (recording.finished ? runOf(recording) : undefined),
  };
}

function answer(
  recording: Recording,
  service: ServiceName,
  method: string,
  request: Message,
): Message {
  const calls = service === "monitor" ? monitorCalls : engineCalls;
  const call = calls[method];
  if (call !== undefined) return call(recording, request);
  if (service === "monitor") recording.requests.push(method);
  const definition = recording.library.services[service][method];
  if (definition === undefined) throw new Error(`bug: no call ${method}`);
  return new definition.responseType();
}

function runOf(recording: Recording): RecordedRun {
  const { nonce, registrations, requests, outputs, root, warnings } = recording;
  return {
    nonce,
    registrations: [...registrations.values()],
    requests,
    outputs: outputs.get(root) ?? {},
    componentOutputs: new Map([...outputs].filter(([urn]) => urn !== root)),
    warnings,
  };
}
