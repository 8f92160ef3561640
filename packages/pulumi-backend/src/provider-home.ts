import { parsedJson } from "@cloister/program";
import type { JsonObject } from "@cloister/program";
import type { Registration } from "./registration.ts";

/** Where the resources of a provider are made. */
export interface ProviderHome {
  /** 12 digits. */
  readonly account: string;
  readonly region: string;
}

const PROVIDER = "pulumi:providers:aws";
const ACCOUNT = /^\d{12}$/;

export function isProvider({ type }: Registration): boolean {
  return type === PROVIDER;
}

/** The one account that the provider is allowed, and its region; undefined if it names none or several. */
export function providerHome({ type, inputs }: Registration): ProviderHome | undefined {
  if (type !== PROVIDER) return undefined;
  const region = inputs["region"];
  const [account, ...more] = jsonList(inputs["allowedAccountIds"]);
  if (typeof region !== "string" || typeof account !== "string" || more.length > 0)
    return undefined;
  return ACCOUNT.test(account) ? { account, region } : undefined;
}

// How the account is reached is the user's business; anything else would change what is made.
const inputsOfAccess = new Set(["allowedAccountIds", "region", "profile", "assumeRoles"]);

// The provider's own defaults, which it always states.
const ownDefaults: JsonObject = {
  skipCredentialsValidation: "false",
  skipRegionValidation: "true",
};

/** The inputs and options of a provider that no reader understands. */
export function unreadOf({ inputs, options }: Registration): readonly string[] {
  const unread = Object.entries(inputs).flatMap(([name, value]) =>
    inputsOfAccess.has(name) || value === ownDefaults[name] ? [] : [name],
  );
  // The provider keeps its credentials secret in Pulumi's state.
  const others = Object.keys(options).filter((name) => name !== "additionalSecretOutputs");
  return [...unread, ...others];
}

/** A list, which providers are given as JSON text. */
function jsonList(value: unknown): readonly unknown[] {
  const list = Array.isArray(value) ? value : parsedJson(value);
  return Array.isArray(list) ? list : [];
}
