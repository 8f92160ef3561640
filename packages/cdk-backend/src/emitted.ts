import type { GeneratedFile, Kind, Ref } from "@cloister/model";
import type { Code, Statement, Type } from "@cloister/typescript-writer";

/** What a resource becomes in its stack's constructor. */
export type Emitted = EmittedConstruct | EmittedStatements;

/** `new construct(scope, name, props)`, where the stack knows scope and name. */
export interface EmittedConstruct {
  readonly construct: Type;
  /** The construct's properties; one whose value is undefined is left out. */
  readonly props: Readonly<Record<string, Code | undefined>>;
  /** Resources of the same stack that must exist before, although no property says so. */
  readonly after?: readonly Ref<Kind>[];
  /** Statements that follow at once and need the construct. It gets a variable for them. */
  readonly afterwards?: (self: Type) => readonly Statement[];
  /** Rules of CDK's template validation that the resource breaks on purpose. */
  readonly acknowledged?: readonly Acknowledged[];
  /** Further files that the program needs for it. */
  readonly files?: readonly GeneratedFile[];
}

export interface Acknowledged {
  readonly rule: string;
  readonly reason: string;
}

/** A resource that is a part of other constructs, such as an attachment. */
export interface EmittedStatements {
  readonly statements: readonly Statement[];
  /** Further files that the program needs for it. */
  readonly files?: readonly GeneratedFile[];
}
