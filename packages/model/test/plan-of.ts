import { compile, type Compilation, type Plan, type Resource } from "../src/index.ts";
import { inWords } from "./in-words.ts";

/** What becomes of one account, `x`, in YAML's flow form without its braces. */
export function compiled(account: string): Compilation {
  const text = `cloister: 1\nname: example\nregion: ap-northeast-1\naccounts: { x: { id: "111111111111", ${account} } }\n`;
  return compile({ files: [{ path: "topology.yaml", text }] });
}

/** The plan of one account, `x`, of which nothing is reported. */
export function planOf(account: string): Plan {
  const { plan, diagnostics } = compiled(account);
  if (plan === undefined || diagnostics.length > 0)
    throw new Error(diagnostics.map(({ message }) => inWords(message)).join("\n"));
  return plan;
}

/** Every resource of a plan that is made. */
export function madeBy({ units }: Plan): readonly Resource[] {
  return units.flatMap(({ stacks }) => stacks.flatMap(({ resources }) => resources));
}
