import type { JsonObject } from "@cloister/program";

/** One resource as a Pulumi program registers it with the engine. */
export interface Registration {
  readonly urn: string;
  /** `aws:ec2/subnet:Subnet` */
  readonly type: string;
  readonly name: string;
  /** False for a component, which stands for no resource of its own. */
  readonly custom: boolean;
  /** URN; empty for the root. */
  readonly parent: string;
  /** `<urn>::<id>` of the explicit provider, empty if there is none. */
  readonly provider: string;
  /** A component's providers by package. */
  readonly providers: Readonly<Record<string, string>>;
  /** Plain JSON. An asset is `{ asset: { path, sha256 } }`, a secret `{ secret: value }`. */
  readonly inputs: JsonObject;
  /** URNs of all that it waits for, whether a property or an option says so. */
  readonly dependencies: readonly string[];
  /** URNs that a property's value comes from. */
  readonly propertyDependencies: Readonly<Record<string, readonly string[]>>;
  /** Every resource option that is not as Pulumi takes it by default. */
  readonly options: JsonObject;
}

/** Everything that a Pulumi program said when it was run. */
export interface PulumiRun {
  /** Random text that every token begins with. */
  readonly nonce: string;
  /** In the order of arrival, providers and components included. */
  readonly registrations: readonly Registration[];
  /** What the program looked up: `read aws:…` or `invoke aws:…`. The program of a plan looks up nothing. */
  readonly requests: readonly string[];
  /** Of the root stack. */
  readonly outputs: JsonObject;
  /** What each component registered as its outputs, by URN. */
  readonly componentOutputs: ReadonlyMap<string, JsonObject>;
}
