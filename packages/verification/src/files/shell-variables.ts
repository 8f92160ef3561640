import { find, type World } from "@cloister/proof";
import { say, type Text } from "@cloister/texts";
import { principalText } from "../checks/runner.ts";

/** A variable of a script, which its caller can set. */
export interface ShellVariable {
  readonly name: string;
  /** What it is if nobody sets it: letters that mean nothing to a shell. */
  readonly value: string;
  readonly says: Text;
}

/** The variables that a script uses, each given its name when it is first asked for. */
export class ShellVariables {
  readonly #world: World;
  readonly #known = new Map<string, ShellVariable>();
  readonly #taken = new Set<string>();

  constructor(world: World) {
    this.#world = world;
  }

  /** All that were asked for, in that order. */
  get all(): readonly ShellVariable[] {
    return [...this.#known.values()];
  }

  /** The profile of somebody who may read an account's network. */
  administrator(account: string): string {
    return this.#variable(`account ${account}`, {
      name: `PROFILE_${upper(account, "ACCOUNT")}`,
      value: plainName(account),
      says: say("Somebody who may read the network of account `{{account}}`.", { account }),
    });
  }

  /** The profile of a user or role, by its id. */
  principal(id: string): string {
    const placed = find(this.#world, "user", id) ?? find(this.#world, "role", id);
    const account = upper(placed?.accountName ?? "", "ACCOUNT");
    const names = placed?.resource.names ?? [];
    return this.#variable(id, {
      name: `PROFILE_${account}_${upper(names.join("_"), "PRINCIPAL")}`,
      value: plainName(names.join("-")),
      says: principalText(this.#world, id),
    });
  }

  /** The id of a VPC. */
  vpc(id: string, about: { readonly vpc: string; readonly cidr: string }): string {
    return this.#variable(id, {
      name: `VPC_${upper(about.vpc, "ID")}`,
      value: "",
      says: say("The id of VPC `{{vpc}}`; left out: the one with the block {{cidr}}.", about),
    });
  }

  /** The id of a Studio domain. */
  domain(id: string, studio: string): string {
    return this.#variable(id, {
      name: `DOMAIN_${upper(studio, "ID")}`,
      value: "",
      says: say("The id of Studio domain `{{studio}}`; left out: looked up by its name.", {
        studio,
      }),
    });
  }

  #variable(key: string, wanted: ShellVariable): string {
    const known = this.#known.get(key);
    if (known !== undefined) return known.name;
    let { name } = wanted;
    for (let count = 2; this.#taken.has(name); count += 1) name = `${wanted.name}_${count}`;
    this.#taken.add(name);
    this.#known.set(key, { ...wanted, name });
    return name;
  }
}

/** A name in the letters of variables; another one where nothing of it is left. */
function upper(name: string, otherwise: string): string {
  const letters = name
    .toUpperCase()
    .replaceAll(/[^A-Z0-9]+/g, "_")
    .replaceAll(/^_+|_+$/g, "");
  return letters === "" ? otherwise : letters;
}

function plainName(name: string): string {
  const letters = name.replaceAll(/[^A-Za-z0-9_.-]+/g, "-").replaceAll(/^-+|-+$/g, "");
  return letters === "" ? "default" : letters;
}
