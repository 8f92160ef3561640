import type { FlowInput } from "@cloister/model";
import type {
  backends,
  checkFormats,
  CommandName,
  formats,
  languages,
  traceFormats,
} from "./command-table.ts";

export type Format = (typeof formats)[number];
export type CheckFormat = (typeof checkFormats)[number];
export type TraceFormat = (typeof traceFormats)[number];
export type BackendName = (typeof backends)[number];

export type LanguageName = (typeof languages)[number];

/** What every command may be told. */
export interface Spoken {
  /** The language of what is printed; left out: that of the environment. */
  readonly lang?: LanguageName;
}

/** The files of one topology, as the user named them. */
export interface Named extends Spoken {
  readonly files: readonly string[];
  readonly overlays: readonly string[];
}

export interface CheckRequest extends Named {
  readonly command: "check";
  readonly format: CheckFormat;
  readonly denyWarnings: boolean;
  /** Whether what has one remedy is mended: in the files, or only shown. */
  readonly fix?: "write" | "show";
}

/** Which program of a topology is meant. */
export interface ProgramRequest extends Named {
  readonly backend: BackendName;
  /** The name of the only account that it is for; of all accounts where it is left out. */
  readonly account?: string;
  readonly allowErrors: boolean;
}

export interface GenerateRequest extends ProgramRequest {
  readonly command: "generate";
  readonly out: string;
  readonly check: boolean;
  readonly force: boolean;
}

export interface VerifyRequest extends ProgramRequest {
  readonly command: "verify";
  readonly directory: string;
  /** Of Pulumi: whose settings the program is run with. */
  readonly stack?: string;
  readonly format: Format;
}

export interface PlanRequest extends Named {
  readonly command: "plan";
  readonly format: Format;
}

/** What `trace` is asked, its references as they were typed. */
export type TraceQuestion =
  | { readonly asks: "flow"; readonly flow: FlowInput; readonly without?: string }
  | { readonly asks: "internet"; readonly at: string; readonly without?: string }
  | { readonly asks: "change"; readonly without: string }
  | { readonly asks: "matrix" }
  | { readonly asks: "excess" }
  /** Nothing in particular: everything that the topology expects. */
  | { readonly asks: "expectations" };

export interface TraceRequest extends Named {
  readonly command: "trace";
  readonly question: TraceQuestion;
  readonly format: TraceFormat;
  /** Every hop of what is allowed too. */
  readonly isFull: boolean;
}

export interface ExplainRequest extends Spoken {
  readonly command: "explain";
  readonly code?: string;
}

export interface InitRequest extends Spoken {
  readonly command: "init";
  readonly directory: string;
  readonly template: string;
}

/** What the user asks for. */
export type Request =
  | CheckRequest
  | GenerateRequest
  | VerifyRequest
  | PlanRequest
  | TraceRequest
  | ExplainRequest
  | InitRequest
  | ({ readonly command: "schema" } & Spoken)
  | { readonly command: "version"; readonly verbose: boolean }
  /** `asked` is false when the user gave no command at all. */
  | { readonly command: "help"; readonly topic?: CommandName; readonly asked: boolean };
