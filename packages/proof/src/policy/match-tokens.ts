import type { MadeId } from "./made-id.ts";
import {
  anyCharacter,
  anyCharacterOfPart,
  anyText,
  anyTextOfPart,
  madeIdOf,
  type Tokens,
} from "./text-tokens.ts";

/** `possibly`: some value of the made ids makes it a match. */
export type TokenMatch = "surely" | "possibly" | "never";

const never = 0;
const possibly = 1;
const surely = 2;
type Rank = typeof never | typeof possibly | typeof surely;

/** Where a made id has been matched in part: nowhere, in the text, or in the pattern. */
type Inside = 0 | 1 | 2;
const nowhere = 0;
const insideText = 1;
const insidePattern = 2;

/** How sure a pattern matches a text, where either may hold ids that AWS has not made yet. */
export function matchTokens(pattern: Tokens, text: Tokens): TokenMatch {
  const width = text.codes.length + 1;
  const known = new Map<number, Rank>();
  const rank = rankFrom(0, 0, nowhere);
  return rank === surely ? "surely" : rank === possibly ? "possibly" : "never";

  function rankFrom(next: number, at: number, inside: Inside): Rank {
    const place = (next * width + at) * 3 + inside;
    const before = known.get(place);
    if (before !== undefined) return before;
    const rank = findRank(next, at, inside);
    known.set(place, rank);
    return rank;
  }

  function findRank(next: number, at: number, inside: Inside): Rank {
    const want = pattern.codes[next];
    const have = text.codes[at];
    if (want === undefined) return have === undefined ? surely : never;
    if (want === anyText || want === anyTextOfPart) return afterAnyText(next, at, inside);
    if (have === undefined) return never;
    const wanted = madeIdOf(pattern, want);
    const had = madeIdOf(text, have);
    if (had !== undefined) {
      if (wanted !== undefined) {
        return inside === nowhere && isSame(wanted, had)
          ? rankFrom(next + 1, at + 1, nowhere)
          : never;
      }
      return isWildcard(want) || couldHold(had, want)
        ? best(possible(next + 1, at, insideText), possible(next + 1, at + 1, nowhere))
        : never;
    }
    if (wanted !== undefined) {
      return couldHold(wanted, have)
        ? best(possible(next, at + 1, insidePattern), possible(next + 1, at + 1, nowhere))
        : never;
    }
    return want === have || want === anyCharacter || (want === anyCharacterOfPart && have !== colon)
      ? rankFrom(next + 1, at + 1, nowhere)
      : never;
  }

  function afterAnyText(next: number, at: number, inside: Inside): Rank {
    const have = text.codes[at];
    const nothing = rankFrom(next + 1, at, inside);
    if (have === undefined || (have === colon && pattern.codes[next] === anyTextOfPart))
      return nothing;
    return best(nothing, rankFrom(next, at + 1, nowhere));
  }

  function possible(next: number, at: number, inside: Inside): Rank {
    return rankFrom(next, at, inside) === never ? never : possibly;
  }
}

const colon = ":".charCodeAt(0);

function best(one: Rank, other: Rank): Rank {
  return one > other ? one : other;
}

function isWildcard(code: number): boolean {
  return code === anyCharacter || code === anyCharacterOfPart;
}

function isSame(one: MadeId, other: MadeId): boolean {
  return one.resource === other.resource && one.form === other.form;
}

// EC2 counts in hexadecimal, and a key's id is a UUID; of other ids (SageMaker's, WorkSpaces') only letters and digits are sure.
const hexadecimal =
  /^(?:|vpc-|vpce-|subnet-|sg-|sgr-|rtb-|rtbassoc-|igw-|nat-|eni-|eipalloc-|acl-|pl-)$/;

function couldHold({ form }: MadeId, code: number): boolean {
  const character = String.fromCharCode(code);
  return (hexadecimal.test(form) ? /[0-9a-f-]/i : /[0-9a-z_-]/i).test(character);
}
