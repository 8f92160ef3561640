import {
  intersects,
  privateFamilies,
  refusedAddition,
  refusedAdditions,
  type Cidr,
} from "@cloister/model";
import { say, type Text } from "@cloister/texts";
import type { Check } from "../check.ts";
import { isTooLarge } from "./block-size.ts";
import { networksOf } from "./networks-of.ts";
import { parsed, vpcBlocks, type VpcBlock } from "./vpc-blocks.ts";

const families = privateFamilies.map((text) => ({ text, cidr: parsed(text) }));
const kept = { text: refusedAddition, cidr: parsed(refusedAddition) };
const pairs = refusedAdditions.map(({ primary, added }) => ({
  primary: { text: primary, cidr: parsed(primary) },
  added: { text: added, cidr: parsed(added) },
}));

export const secondaryBlockRefused: Check = {
  code: "network/secondary-block-refused",
  rules: ["NET-009"],
  severity: "error",
  summary: "A further block of a VPC is one that AWS adds to the first.",

  *run({ topology }) {
    for (const network of networksOf(topology)) {
      // Those of a VPC that exists were added.
      if (network.vpc.existing !== undefined) continue;
      const [first, ...others] = vpcBlocks(network).filter(isUsual);
      if (first === undefined || first.text !== network.vpc.cidr) continue;
      const before = [first];
      for (const block of others) {
        const twin = before.find(({ cidr }) => intersects(cidr, block.cidr));
        before.push(block);
        const why = twin === undefined ? refusalOf(first, block.cidr) : undefined;
        if (twin === undefined && why === undefined) continue;
        yield {
          at: block.at,
          message:
            why === undefined
              ? say(
                  "AWS does not add the block `{{block}}` to VPC `{{vpc}}`: it overlaps `{{other}}`.",
                  { block: block.text, vpc: network.name, other: twin?.text ?? "" },
                )
              : say("AWS does not add the block `{{block}}` to VPC `{{vpc}}`: {{why}}.", {
                  block: block.text,
                  vpc: network.name,
                  why,
                }),
          related: [
            {
              at: (twin ?? first).at,
              message: say("the VPC has `{{block}}`", { block: (twin ?? first).text }),
            },
          ],
          help: say(
            "Choose a free block of the same private range as the first one, or of `100.64.0.0/10`.",
          ),
        };
      }
    }
  },
};

/** What is of another kind or size is told elsewhere. */
function isUsual({ cidr }: VpcBlock): boolean {
  return cidr.family === 4 && !isTooLarge(cidr.prefix);
}

/** Why AWS refuses a block beside the first one, which it does not overlap. */
function refusalOf(first: VpcBlock, cidr: Cidr): Text | undefined {
  if (intersects(kept.cidr, cidr) && !intersects(kept.cidr, first.cidr)) {
    return say("`{{range}}` is used by AWS itself", { range: kept.text });
  }
  const family = families.find((one) => intersects(one.cidr, cidr));
  if (family !== undefined && !intersects(family.cidr, first.cidr)) {
    return say("to `{{first}}`, no block of `{{range}}` can be added", {
      first: first.text,
      range: family.text,
    });
  }
  const pair = pairs.find(
    ({ primary, added }) => intersects(primary.cidr, first.cidr) && intersects(added.cidr, cidr),
  );
  return (
    pair &&
    say("to a block of `{{primary}}`, no block of `{{range}}` can be added", {
      primary: pair.primary.text,
      range: pair.added.text,
    })
  );
}
