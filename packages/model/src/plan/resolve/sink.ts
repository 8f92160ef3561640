import type { Finding, Path } from "../../diagnostics/diagnostic.ts";
import type { AccountInput, Topology } from "../../topology/topology.ts";
import type { Kind, Resource } from "../resource.ts";
import type { Ref } from "../reference.ts";
import type { Entry } from "./declarations.ts";
import type { Word } from "./reference-words.ts";
import type { Directory } from "./directory.ts";

/** Where a resource is deployed. */
export interface Place {
  readonly account: string;
  readonly region: string;
  readonly stack: string;
}

/** Takes what a section of the topology becomes. */
export interface Sink {
  place(place: Place, resource: Resource): void;
  /** For what is only referred to. */
  exists(place: Omit<Place, "stack">, resource: Resource): void;
  report(finding: Finding): void;
}

/** What every resolver of a section of one account may look at. */
export interface Scope {
  readonly topology: Topology;
  readonly accountName: string;
  readonly account: AccountInput;
  /** The account's own region: identities live there. */
  readonly region: string;
  readonly partition: string;
  readonly directory: Directory;
  readonly sink: Sink;
}

/** Finds the target of a reference; reports and gives undefined when there is none. */
export function lookUp(
  scope: Scope,
  allowed: readonly Word[],
  text: string,
  origin: { readonly at: Path; readonly vpc?: string },
): Entry | undefined {
  const found = scope.directory.find(allowed, text, { account: scope.accountName, ...origin });
  if ("entry" in found) return found.entry;
  if ("finding" in found) scope.sink.report(found.finding);
  return undefined;
}

/** Narrows a reference to one kind; the directory gives the kind that the word stands for. */
export function refTo<K extends Kind>(
  entry: Entry | undefined,
  ...kinds: readonly K[]
): Ref<K> | undefined {
  if (entry === undefined) return undefined;
  const kind = kinds.find((candidate) => candidate === entry.ref.kind);
  return kind === undefined ? undefined : { kind, id: entry.ref.id };
}
