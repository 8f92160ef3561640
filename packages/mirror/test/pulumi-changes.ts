import type { PulumiRun, Registration } from "@cloister/pulumi-backend";

/** A run in which one thing is not as the program said it. */
export interface PulumiChange {
  /** The resource's type, and what is changed of it. */
  readonly label: string;
  readonly run: PulumiRun;
}

const PROVIDER = "pulumi:providers:aws";
const ROOT = "pulumi:pulumi:Stack";

/** Changes for everything that each registration says, and what it does not say but could. */
export function* pulumiChanges(run: PulumiRun): Iterable<PulumiChange> {
  for (const registration of run.registrations) {
    const { type, custom } = registration;
    if (type === ROOT) continue;
    const subject = custom ? type : "component";
    const rest = run.registrations.filter((one) => one !== registration);
    for (const [label, ...instead] of variants(registration, run)) {
      const registrations = [...rest, ...instead];
      yield { label: `${subject} ${label}`, run: { ...run, registrations } };
    }
  }
  yield { label: "program request", run: { ...run, requests: ["invoke aws:index/getRegion"] } };
}

type Variant = readonly [label: string, ...instead: readonly Registration[]];

function* variants(registration: Registration, run: PulumiRun): Iterable<Variant> {
  const { type, custom } = registration;
  yield ["gone"];
  yield ["twice", registration, { ...registration, urn: `${registration.urn}-twice` }];
  yield ["name", { ...registration, name: "changed" }];
  yield ["type", { ...registration, type: "aws:sqs/queue:Queue" }];
  for (const [label, inputs] of inputChanges(registration.inputs)) {
    yield [`inputs.${label}`, { ...registration, inputs }];
  }
  for (const [label, options] of optionChanges(registration.options)) {
    yield [`options.${label}`, { ...registration, options }];
  }
  if (type !== PROVIDER) yield* placeVariants(registration, run);
  if (custom && type !== PROVIDER) yield* providerVariants(registration, run);
}

function* placeVariants(registration: Registration, run: PulumiRun): Iterable<Variant> {
  const { urn, custom, dependencies, propertyDependencies, parent } = registration;
  for (const other of run.registrations) {
    // What a stack is inside of, and what else a resource is in.
    const isPlace = other.type === ROOT || (!other.custom && other.urn !== urn);
    if (!isPlace || other.urn === parent) continue;
    yield [
      other.type === ROOT ? "parent root" : "parent component",
      { ...registration, parent: other.urn },
    ];
  }
  // What a property says is in it anyway.
  const said = new Set(Object.values(propertyDependencies).flat());
  for (const dependency of dependencies) {
    const fewer = dependencies.filter((one) => one !== dependency);
    if (!said.has(dependency)) {
      yield ["dependency removed", { ...registration, dependencies: fewer }];
    }
  }
  const more = run.registrations.filter((other) => {
    const isOwn = other.urn === urn || other.parent === urn || other.urn === parent;
    return other.custom && other.type !== PROVIDER && !isOwn && !dependencies.includes(other.urn);
  });
  for (const other of custom ? more.slice(0, 1) : more) {
    const added = [...dependencies, other.urn];
    yield ["dependency added", { ...registration, dependencies: added }];
  }
}

function* providerVariants(registration: Registration, run: PulumiRun): Iterable<Variant> {
  yield ["provider none", { ...registration, provider: "" }];
  const provider = run.registrations.find(({ urn }) =>
    registration.provider.startsWith(`${urn}::`),
  );
  if (provider === undefined) throw new Error(`${registration.urn} has no provider`);
  for (const other of run.registrations) {
    if (other.type !== PROVIDER || other === provider) continue;
    yield ["provider other", { ...registration, provider: `${other.urn}::id` }];
  }
}

type Values = Readonly<Record<string, unknown>>;

function* inputChanges(inputs: Values): Iterable<readonly [string, Values]> {
  for (const [path, changed] of changesOf(inputs)) {
    if (isObject(changed)) yield [path, changed];
  }
}

const options: Values = {
  additionalSecretOutputs: ["changed"],
  customTimeouts: { create: "5m" },
  deleteBeforeReplace: true,
  deletedWith: "urn",
  hooks: { beforeCreate: ["changed"] },
  ignoreChanges: ["changed"],
  importId: "changed",
  protect: true,
  replaceOnChanges: ["changed"],
  retainOnDelete: true,
};

function* optionChanges(said: Values): Iterable<readonly [string, Values]> {
  for (const [name, value] of Object.entries(options)) {
    if (!(name in said)) yield [`${name} added`, { ...said, [name]: value }];
  }
  for (const [path, changed] of changesOf(said)) {
    if (isObject(changed) && !path.endsWith("unknown")) yield [path, changed];
  }
}

/** The value with each part of it changed, and with each left out; and each object with one more. */
function* changesOf(value: unknown): Iterable<readonly [path: string, changed: unknown]> {
  const json = typeof value === "string" ? parsed(value) : undefined;
  if (json !== undefined) {
    for (const [path, changed] of changesOf(json)) yield [path, JSON.stringify(changed)];
    yield ["", "no JSON"];
  } else if (Array.isArray(value)) {
    for (const [index, item] of value.entries()) {
      for (const [path, changed] of changesOf(item)) {
        yield [joined("#", path), value.with(index, changed)];
      }
      yield ["# removed", value.toSpliced(index, 1)];
    }
  } else if (isObject(value)) {
    for (const [key, inner] of Object.entries(value)) {
      for (const [path, changed] of changesOf(inner)) {
        yield [joined(key, path), { ...value, [key]: changed }];
      }
      const { [key]: _, ...rest } = value;
      yield [`${key} removed`, rest];
    }
    yield ["unknown", { ...value, unknown: "changed" }];
  } else if (typeof value === "boolean") yield ["", !value];
  else if (typeof value === "number") yield ["", value + 1];
  else yield ["", "changed"];
}

function joined(key: string, path: string): string {
  return path === "" ? key : path.startsWith(" ") ? `${key}${path}` : `${key}.${path}`;
}

/** A policy's text as what it says. */
function parsed(text: string): Values | undefined {
  if (!text.startsWith("{")) return undefined;
  const value: unknown = JSON.parse(text);
  return isObject(value) ? value : undefined;
}

function isObject(value: unknown): value is Values {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
