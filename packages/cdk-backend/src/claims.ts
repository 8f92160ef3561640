import type { Acknowledged, Kind, PolicyDocument, Ref, Unread } from "@cloister/model";
import {
  isObject,
  listOf,
  objectField,
  properties,
  readPolicy,
  textField,
} from "@cloister/program";
import type { Identity, JsonObject, Properties, Report } from "@cloister/program";
import { templateTools } from "./acknowledge.ts";
import type { AssemblyStack } from "./assembly-stack.ts";
import type { CloudAssembly } from "./cloud-assembly.ts";
import { resolve } from "./intrinsics.ts";
import { acknowledgedFor } from "./read-acknowledged.ts";
import type { StackOutputs } from "./stack-outputs.ts";

/** One resource of a template: its properties, its place in the plan, and what it waits for. */
export interface Claims extends Properties {
  /** What every resource of a plan carries, from the construct's path. */
  readonly declared: <K extends Kind>(kind: K) => DeclaredAs<K>;
  /** The resource's kind by the construct's path, for a type that several kinds share. */
  readonly kind: Kind | undefined;
  readonly type: string;
  /** The construct's path under its stack: `Buckets/raw/Resource`. */
  readonly path: string;
  readonly stack: AssemblyStack;
  /** The assembly's asset folders. */
  readonly assets: CloudAssembly["assets"];
  readonly policy: (property: string) => PolicyDocument;
  readonly optionalPolicy: (property: string) => PolicyDocument | undefined;
  /** The resources of the kinds that this one waits for, by id. */
  readonly after: <K extends Kind>(kinds: K | readonly [K, ...K[]]) => readonly Ref<K>[];
  /** Claims that it waits for the resource, if it does. */
  readonly waitsFor: (logicalId: string) => void;
  /** What happens to the thing when it leaves the template. */
  readonly removal: () => "retain" | "destroy";
}

export interface DeclaredAs<K extends Kind> {
  readonly kind: K;
  readonly id: string;
  readonly names: readonly string[];
  readonly at: readonly [];
  readonly acknowledged?: Acknowledged;
}

/** The claims on a resource. `finish` gives what was not understood, or not claimed. */
export function claimsOf(options: {
  readonly stack: AssemblyStack;
  readonly outputs: StackOutputs;
  readonly assets: CloudAssembly["assets"];
  readonly resource: JsonObject;
  /** How messages name it. */
  readonly label: string;
  readonly identity: Identity | undefined;
}): { readonly claims: Claims; readonly finish: () => readonly Unread[] } {
  const { stack, outputs, assets, resource, label, identity } = options;
  const unread: Unread[] = [];
  const report: Report = (property, reason) => unread.push({ resource: label, property, reason });
  const inner = properties(
    objectField(resource, "Properties"),
    (value) => resolve(value, { stack, outputs }),
    report,
  );
  const waits = new Set(listOf(resource["DependsOn"]).map(String));
  const metadata = resource["Metadata"];
  const acknowledged = acknowledgedFor(label, stack.acknowledged, metadata, report);
  const attributes = new Set(["Type", "Properties", "Metadata", "DependsOn"]);

  function claimAttribute(name: string): unknown {
    attributes.add(name);
    return resource[name];
  }

  const claims: Claims = {
    ...inner.properties,
    kind: identity?.kind,
    type: textField(resource, "Type") ?? "",
    path: label.slice(label.indexOf("/") + 1),
    stack,
    assets,
    declared(kind) {
      if (identity === undefined || identity.kind !== kind) {
        report("", `Its construct path is not that of a ${kind}.`);
        return { kind, id: "", names: [], at: [] };
      }
      const declared = { kind, id: identity.id, names: identity.names, at: [] } as const;
      return acknowledged === undefined ? declared : { ...declared, acknowledged };
    },
    policy: (property) => readPolicy(inner.properties, property) ?? missingPolicy(property),
    optionalPolicy: (property) => readPolicy(inner.properties, property),
    after(kinds) {
      const allowed = typeof kinds === "string" ? [kinds] : kinds;
      const refs: Ref<(typeof allowed)[number]>[] = [];
      for (const logicalId of waits) {
        const required = stack.identities.get(logicalId);
        const kind = allowed.find((candidate) => candidate === required?.kind);
        if (required === undefined || kind === undefined) continue;
        waits.delete(logicalId);
        refs.push({ kind, id: required.id });
      }
      return refs.toSorted((one, other) => (one.id < other.id ? -1 : 1));
    },
    waitsFor: (logicalId) => void waits.delete(logicalId),
    removal() {
      const deletion = claimAttribute("DeletionPolicy") ?? "Delete";
      const replacement = claimAttribute("UpdateReplacePolicy") ?? "Delete";
      if (deletion !== replacement || (deletion !== "Retain" && deletion !== "Delete")) {
        report("DeletionPolicy", "It is neither kept nor deleted in every case.");
      }
      return deletion === "Retain" ? "retain" : "destroy";
    },
  };

  function missingPolicy(property: string): PolicyDocument {
    report(property, "The policy is missing.");
    return { statements: [] };
  }

  function finish(): readonly Unread[] {
    inner.finish();
    for (const name of Object.keys(resource)) {
      if (!attributes.has(name)) report(name, "Nothing in a plan stands for it.");
    }
    for (const logicalId of waits) report("DependsOn", `It waits for \`${logicalId}\`.`);
    for (const name of Object.keys(isObject(metadata) ? metadata : {})) {
      if (name === "aws:cdk:path" || name.startsWith("aws:asset:")) continue;
      if (templateTools.some((tool) => tool.metadata === name)) continue;
      report(`Metadata.${name}`, "Nothing in a plan stands for it.");
    }
    return unread;
  }
  return { claims, finish };
}
