import { pulumi } from "../src/index.ts";
import type { PulumiRun, Registration } from "../src/index.ts";

type Json = Readonly<Record<string, unknown>>;
type Rest = Partial<Registration>;

const urnOf = (types: string, name: string) => `urn:pulumi:dev::demo::${types}::${name}`;

function registration(type: string, name: string, rest: Rest = {}): Registration {
  const outer = (rest.parent ?? "").split("::")[2] ?? "";
  const isNested = outer !== "" && outer !== "pulumi:pulumi:Stack";
  return {
    urn: urnOf(isNested ? `${outer}$${type}` : type, name),
    type,
    name,
    custom: true,
    parent: root.urn,
    provider: "",
    providers: {},
    inputs: {},
    dependencies: [],
    propertyDependencies: {},
    options: {},
    ...rest,
  };
}

const root: Registration = {
  urn: urnOf("pulumi:pulumi:Stack", "demo-dev"),
  type: "pulumi:pulumi:Stack",
  name: "demo-dev",
  custom: false,
  parent: "",
  provider: "",
  providers: {},
  inputs: {},
  dependencies: [],
  propertyDependencies: {},
  options: {},
};

/** The provider of account 111111111111 in Tokyo, as the SDK registers one. */
export function provider(name: string, inputs: Json = {}, options: Json = {}): Registration {
  const all = { allowedAccountIds: '["111111111111"]', region: "ap-northeast-1", ...inputs };
  return registration("pulumi:providers:aws", name, { inputs: all, options });
}

export function component(name: string, rest: Rest = {}): Registration {
  return registration("demo:components:XNetwork", name, { custom: false, ...rest });
}

/** The usual provider, and a component that uses it. */
export const x = provider("x");
export const network = component("x-network");

/** A resource of that component. */
export function made(type: string, name: string, inputs: Json, rest: Rest = {}): Registration {
  return registration(type, name, {
    parent: network.urn,
    provider: `${x.urn}::id`,
    inputs,
    ...rest,
  });
}

/** What AWS will know of a resource. */
export function token({ urn }: Registration, property = "id"): string {
  return `nonce/${property}/${urn}/nonce`;
}

export function runOf(
  registrations: readonly Registration[],
  rest: Partial<PulumiRun> = {},
): PulumiRun {
  return {
    nonce: "nonce",
    registrations: [root, x, network, ...registrations],
    requests: [],
    outputs: {},
    componentOutputs: new Map(),
    ...rest,
  };
}

/** What is not understood of a run: what, its property, and why. */
export function unreadOf(
  registrations: readonly Registration[],
  rest: Partial<PulumiRun> = {},
): readonly string[] {
  const { unread } = pulumi.read(runOf(registrations, rest));
  return unread.map(({ resource, property, reason }) => `${resource}|${property}|${reason}`);
}
