import { partitionOf } from "@cloister/model";
import { say } from "@cloister/texts";
import type { Check } from "../check.ts";
import { writtenAccepts } from "./written-accepts.ts";

export const grantAcrossPartitions: Check = {
  code: "identity/grant-across-partitions",
  rules: ["IAM-009"],
  severity: "error",
  summary: "What an account accepts is asked for in its own partition.",

  *run({ topology }) {
    const partitions = new Map(
      Object.entries(topology.accounts).map(([name, { region }]) => [
        name,
        partitionOf(region ?? topology.region),
      ]),
    );
    for (const { owner, from, at } of writtenAccepts(topology)) {
      const own = partitions.get(owner) ?? "";
      const other = partitions.get(from) ?? own;
      if (other === own) continue;
      yield {
        at: [...at, "from"],
        message: say(
          "Account `{{from}}` is in partition `{{other}}`, and account `{{account}}` in `{{own}}`: nothing is granted between partitions.",
          { from, other, account: owner, own },
        ),
        related: [{ at: ["accounts", from], message: say("the account that asks") }],
        help: say("Copy the data into a bucket of an account of the same partition."),
      };
    }
  },
};
