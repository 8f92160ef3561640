import { compile, type Diagnostic } from "@cloister/model";
import { inEnglish } from "@cloister/texts";
import { saidOf } from "./said-of.ts";

/** Everything that is said of a topology with these accounts, in the order in which it is said. */
export function saidOfAccounts(accounts: string): readonly Diagnostic[] {
  const text = `cloister: 1\nname: example\nregion: ap-northeast-1\naccounts:\n${indented(accounts, 2)}`;
  return saidOf(compile({ files: [{ path: "topology.yaml", text }] }));
}

/** The same for one account, `x`, of this body. */
export function saidOfAccount(body: string): readonly Diagnostic[] {
  return saidOfAccounts(`x:\n  id: "111111111111"\n${indented(body, 2)}`);
}

/** The same for one VPC, `main`, of this body. Its block is 10.0.0.0/16. */
export function saidOfVpc(body: string): readonly Diagnostic[] {
  return saidOfAccount(`vpcs:\n  main:\n    cidr: 10.0.0.0/16\n${indented(body, 4)}`);
}

function indented(text: string, columns: number): string {
  return text.trim().replaceAll(/^(?=.)/gm, " ".repeat(columns));
}

/** What a diagnostic points at, as it is written. */
export function textAt({ at: { file, start, end } }: Pick<Diagnostic, "at">): string {
  return file.text.slice(start, end);
}

export function codeOf({ code }: Diagnostic): string {
  return code;
}

export function messageOf({ message }: Diagnostic): string {
  return inEnglish(message);
}
