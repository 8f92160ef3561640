import { commas, type List } from "@cloister/texts";

const most = 8;

/** The first few of many names. */
export function someOf(names: readonly string[]): List {
  const some = names.slice(0, most).map((name) => `\`${name}\``);
  return commas(names.length > most ? [...some, "…"] : some);
}
