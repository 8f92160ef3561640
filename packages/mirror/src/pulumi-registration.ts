import { isDeepStrictEqual } from "node:util";
import type { Registration } from "@cloister/pulumi-backend";
import type { PulumiLibrary, RegisterRequest } from "./pulumi-library.ts";
import { isObject } from "./pulumi-values.ts";

type Values = Readonly<Record<string, unknown>>;

/** What a registration holds outside of its options, and what is only transport. */
const notOptions = new Set([
  "type",
  "name",
  "custom",
  "parent",
  "object",
  "provider",
  "providersMap",
  "dependenciesList",
  "propertydependenciesMap",
  "acceptsecrets",
  "acceptresources",
  "acceptsByteString",
  "supportspartialvalues",
  "supportsresultreporting",
  "aliasspecs",
  "deletebeforereplacedefined",
  "sourceposition",
  "stacktrace",
  "parentstacktracehandle",
  "version",
  "plugindownloadurl",
  "pluginchecksumsMap",
  "packageref",
]);

/** The names of Pulumi's resource options for what the protocol's library spells otherwise. */
const spellings: Readonly<Record<string, string>> = {
  additionalsecretoutputs: "additionalSecretOutputs",
  aliasurns: "aliasUrns",
  customtimeouts: "customTimeouts",
  deletebeforereplace: "deleteBeforeReplace",
  deletedwith: "deletedWith",
  envvarmappings: "envVarMappings",
  hidediffs: "hideDiffs",
  ignorechanges: "ignoreChanges",
  importid: "importId",
  noparent: "noParent",
  parenturn: "parentUrn",
  pb_delete: "delete",
  replaceonchanges: "replaceOnChanges",
  retainondelete: "retainOnDelete",
  snippetid: "snippetId",
};

/** The URN that Pulumi's engine gives: a child's type follows that of its parent. */
export function urnOf(
  { project, stack }: { readonly project: string; readonly stack: string },
  request: { getType(): string; getName(): string; getParent(): string },
): string {
  const [, , parentType = ""] = request.getParent().split("::");
  const nested = parentType !== "" && parentType !== "pulumi:pulumi:Stack";
  const type = `${nested ? `${parentType}$` : ""}${request.getType()}`;
  return `urn:pulumi:${stack}::${project}::${type}::${request.getName()}`;
}

/** A request of the protocol as a registration; everything that is not the default is in it. */
export function registrationOf(
  request: RegisterRequest,
  urn: string,
  inputs: Values,
  { services }: PulumiLibrary,
): Registration {
  const providers: Record<string, string> = {};
  request.getProvidersMap().forEach((provider, name) => (providers[name] = provider));
  const propertyDependencies: Record<string, readonly string[]> = {};
  request.getPropertydependenciesMap().forEach((one, property) => {
    const urns = one.getUrnsList();
    if (urns.length > 0) propertyDependencies[property] = [...urns];
  });
  return {
    urn,
    type: request.getType(),
    name: request.getName(),
    custom: request.getCustom(),
    parent: request.getParent(),
    provider: request.getProvider(),
    providers,
    inputs,
    dependencies: [...request.getDependenciesList()],
    propertyDependencies,
    options: optionsOf(request.toObject(), new services.monitor.registerResource.requestType()),
  };
}

function optionsOf(fields: Values, untouched: RegisterRequest): Values {
  const defaults = untouched.toObject();
  const options: Record<string, unknown> = {};
  for (const [field, value] of Object.entries(fields)) {
    if (notOptions.has(field) || isDeepStrictEqual(value, defaults[field])) continue;
    const said = withoutDefaults(value);
    if (said !== undefined) options[nameOf(field)] = said;
  }
  // Whether to delete first is told by two fields, as "no" is not the same as "not said".
  if (fields["deletebeforereplacedefined"] === true) {
    options["deleteBeforeReplace"] = fields["deletebeforereplace"];
  }
  return options;
}

/** A message without the fields that were not said; undefined if none was. */
function withoutDefaults(value: unknown): unknown {
  if (Array.isArray(value)) return value.map((item: unknown) => withoutDefaults(item));
  if (!isObject(value)) return value;
  const said = Object.entries(value).flatMap(([field, part]) => {
    const kept = part === "" || isEmptyList(part) ? undefined : withoutDefaults(part);
    return kept === undefined ? [] : [[nameOf(field), kept]];
  });
  return said.length === 0 ? undefined : Object.fromEntries(said);
}

function nameOf(field: string): string {
  const name = field.replace(/(?:List|Map)$/, "");
  return spellings[name] ?? name;
}

function isEmptyList(value: unknown): boolean {
  return Array.isArray(value) && value.length === 0;
}
