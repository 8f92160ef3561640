import type { Kind, PolicyDocument, Ref, Unread } from "@cloister/model";
import { isObject, parsedJson, properties, readPolicy } from "@cloister/program";
import type { Properties, Report } from "@cloister/program";
import type { AwsClass } from "./aws.ts";
import type { Registration } from "./registration.ts";
import type { Registry } from "./registry.ts";

/** One resource of a program: its inputs, its place in the plan, and what it waits for. */
export interface Claims extends Properties {
  /** What every resource of a plan carries. */
  readonly declared: <K extends Kind>(kind: K) => DeclaredAs<K>;
  readonly kind: Kind | undefined;
  readonly type: string;
  /** 12 digits; empty where no provider names them. */
  readonly account: string;
  /** A policy that is written as JSON text. */
  readonly policy: (property: string) => PolicyDocument;
  readonly optionalPolicy: (property: string) => PolicyDocument | undefined;
  /** The resources of the kinds that this one waits for without a property that says so, by id. */
  readonly after: <K extends Kind>(kinds: K | readonly [K, ...K[]]) => readonly Ref<K>[];
  /** Claims that it waits for a part of the resource, and reports it if it does not. */
  readonly afterPart: (ref: Ref<Kind>, part: AwsClass) => void;
  /** Whether it stays when it leaves the program. */
  readonly removal: () => "retain" | "destroy";
  /** Claims that it stays if a resource that it depends on does, and reports it if it does not. */
  readonly staysWith: (ref: Ref<Kind>) => void;
  /** A part of this resource, now claimed; undefined if there is none. Its inputs are claimed as its own. */
  readonly part: (part: AwsClass) => Claims | undefined;
}

export interface DeclaredAs<K extends Kind> {
  readonly kind: K;
  readonly id: string;
  readonly names: readonly string[];
  readonly at: readonly [];
}

/** The claims on a resource. `finish` gives what was not understood, or not claimed. */
export function claimsOf(
  registration: Registration,
  { registry, labelOf }: { readonly registry: Registry; readonly labelOf: LabelOf },
): { readonly claims: Claims; readonly finish: () => readonly Unread[] } {
  const unread: Unread[] = [];
  const label = labelOf(registration);
  const report: Report = (property, reason) => unread.push({ resource: label, property, reason });
  const own = properties(registration.inputs, registry.resolve, report);
  const identity = registry.identify(registration);
  const waits = waitsOf(registration);
  const options = new Set(Object.keys(registration.options));
  // What the resource was called before, as the SDK says of buckets, makes nothing.
  options.delete("aliases");
  const parts = new Set(registry.partsOf(registration));
  const inner: (() => readonly Unread[])[] = [];

  const optionalPolicy = (property: string): PolicyDocument | undefined => {
    const text = own.properties.json(property);
    if (text === undefined) return undefined;
    const value = isObject(text) ? text : parsedJson(text);
    if (!isObject(value)) {
      report(property, "It is no policy in JSON.");
      return { statements: [] };
    }
    const document = properties({ [property]: value }, registry.resolve, report);
    const policy = readPolicy(document.properties, property);
    document.finish();
    return policy;
  };

  const claims: Claims = {
    ...own.properties,
    kind: identity?.kind,
    type: registration.type,
    account: registry.homeOf(registration)?.account ?? "",
    declared(kind) {
      if (identity === undefined || identity.kind !== kind) {
        report("", `It is no ${kind} of a plan.`);
        return { kind, id: "", names: [], at: [] };
      }
      return { kind, id: identity.id, names: identity.names, at: [] };
    },
    optionalPolicy,
    policy(property) {
      const policy = optionalPolicy(property);
      if (policy === undefined) report(property, "The policy is missing.");
      return policy ?? { statements: [] };
    },
    after(kinds) {
      const allowed = typeof kinds === "string" ? [kinds] : kinds;
      const refs: Ref<(typeof allowed)[number]>[] = [];
      for (const urn of waits) {
        const found = registry.find(urn);
        const required = found === undefined ? undefined : registry.identify(found);
        const kind = allowed.find((candidate) => candidate === required?.kind);
        if (required === undefined || kind === undefined) continue;
        waits.delete(urn);
        refs.push({ kind, id: required.id });
      }
      return refs.toSorted((one, other) => (one.id < other.id ? -1 : 1));
    },
    afterPart(ref, part) {
      for (const urn of waits) {
        const found = registry.find(urn);
        if (found?.type !== part.type || registry.identify(found)?.id !== ref.id) continue;
        waits.delete(urn);
        return;
      }
      report("dependsOn", `It does not wait for the \`${part.type}\` of \`${ref.id}\`.`);
    },
    removal() {
      options.delete("retainOnDelete");
      return removalOf(registration);
    },
    staysWith({ id }) {
      const required = registration.dependencies.map((urn) => registry.find(urn));
      const other = required.find((found) => found !== undefined && isItself(found, id));
      if (other === undefined || claims.removal() === removalOf(other)) return;
      report("retainOnDelete", `It does not stay or go with its \`${other.type}\`.`);
    },
    part({ type }) {
      const [found, ...more] = [...parts].filter((one) => one.type === type);
      if (found === undefined) return undefined;
      for (const one of [found, ...more]) parts.delete(one);
      if (more.length > 0) report("", `It has more than one \`${type}\`.`);
      const part = claimsOf(found, { registry, labelOf });
      for (const place of ["name", "parent", "provider"] as const) {
        if (found[place] === registration[place]) continue;
        part.claims.report(place, `It is not that of its \`${registration.type}\`.`);
      }
      inner.push(part.finish);
      return part.claims;
    },
  };

  function isItself(found: Registration, id: string): boolean {
    return registry.ownerOf(found) === undefined && registry.identify(found)?.id === id;
  }

  function finish(): readonly Unread[] {
    own.finish();
    for (const option of options) report(option, "Nothing in a plan stands for the option.");
    for (const urn of waits) report("dependsOn", `It waits for \`${urn}\`.`);
    for (const part of parts) report("", `Nothing in a plan stands for its \`${part.type}\`.`);
    return [...unread, ...inner.flatMap((finishPart) => finishPart())];
  }
  return { claims, finish };
}

/** How messages name a resource. */
export type LabelOf = (registration: Registration) => string;

function removalOf({ options }: Registration): "retain" | "destroy" {
  return options["retainOnDelete"] === true ? "retain" : "destroy";
}

/** What it waits for although no property says so. */
function waitsOf({ dependencies, propertyDependencies }: Registration): Set<string> {
  const said = new Set(Object.values(propertyDependencies).flat());
  return new Set(dependencies.filter((urn) => !said.has(urn)));
}
