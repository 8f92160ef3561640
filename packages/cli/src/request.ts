import type { FlowInput } from "@cloister/model";
import type { CommandName } from "./command-table.ts";
import type {
  backends,
  checkFormats,
  documentFormats,
  formats,
  languages,
  pictureFormats,
  traceFormats,
  views,
} from "./option-rows.ts";

export type Format = (typeof formats)[number];
export type CheckFormat = (typeof checkFormats)[number];
export type TraceFormat = (typeof traceFormats)[number];
export type PictureFormat = (typeof pictureFormats)[number];
export type DocumentFormat = (typeof documentFormats)[number];
export type ViewName = (typeof views)[number];
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
  /** Whether the program uploads sample objects. */
  readonly samples: boolean;
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

export interface DiagramRequest extends Named {
  readonly command: "diagram";
  /** Empty where it was left out. */
  readonly views: readonly ViewName[];
  readonly format?: PictureFormat;
  readonly out?: string;
  /** The name of the one picture that is wanted. */
  readonly picture?: string;
  readonly hasIcons: boolean;
  /** Whose proof is drawn; absent: those of all that the topology expects. */
  readonly flow?: FlowInput;
}

export interface DocsRequest extends Named {
  readonly command: "docs";
  readonly out: string;
  /** Each once; empty where it was left out. */
  readonly languages: readonly LanguageName[];
  /** Each once. */
  readonly formats: readonly DocumentFormat[];
  readonly hasIcons: boolean;
  readonly check: boolean;
  readonly force: boolean;
}

export interface DiffRequest extends Spoken {
  readonly command: "diff";
  /** A file, `REVISION:PATH`, or a revision of the newer side's files. */
  readonly old: string;
  /** The newer side; several only where `old` is a revision. */
  readonly files: readonly string[];
  /** Over both sides. */
  readonly overlays: readonly string[];
  readonly oldOverlays: readonly string[];
  readonly newOverlays: readonly string[];
  readonly format: TraceFormat;
  /** Every resource, policy and reason. */
  readonly isFull: boolean;
  /** Whether a difference ends with 1, as `git diff --exit-code` does. */
  readonly tellsByExitCode: boolean;
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
  | DiagramRequest
  | DocsRequest
  | DiffRequest
  | ExplainRequest
  | InitRequest
  | ({ readonly command: "schema" } & Spoken)
  | { readonly command: "version"; readonly verbose: boolean }
  /** `asked` is false when the user gave no command at all. */
  | { readonly command: "help"; readonly topic?: CommandName; readonly asked: boolean };
