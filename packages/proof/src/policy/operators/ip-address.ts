import { say } from "@cloister/texts";
import { plainText } from "../text-tokens.ts";
import { unknown } from "../truth.ts";
import { ipBlock, isWithin, overlap, type IpBlock } from "./ip-block.ts";
import { negated, type Comparison, type Operator } from "./operator.ts";

const address: Operator = {
  negated: false,
  prepare: (text) => prepared(text, (block, actual) => isWithin(block, actual)),
  prepareWithin: (text) =>
    prepared(text, (block, expected, actual) => {
      if (isWithin(block, expected)) return true;
      return overlap(block, expected)
        ? unknown(say("which address in {{block}} the call comes from", { block: actual }))
        : false;
    }),
};

export const ipAddressOperators = {
  IpAddress: address,
  NotIpAddress: negated(address),
};

function prepared(
  text: string,
  compare: (block: IpBlock, expected: IpBlock, actual: string) => ReturnType<Comparison>,
): Comparison | undefined {
  const expected = ipBlock(plainText(text));
  if (expected === undefined) return undefined;
  return (actual) => {
    const block = ipBlock(actual);
    return block === undefined
      ? unknown(say("how AWS compares `{{value}}` as an IP address", { value: actual }))
      : compare(block, expected, actual);
  };
}
