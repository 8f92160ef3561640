import { commas, say, type Text } from "@cloister/texts";
import type { Origin } from "./origin.ts";

/** What AWS takes as one kind of text: no more than `longest` characters, all of them of one set. */
export interface AcceptedText extends Origin {
  /** Whose limits these are, as a sentence begins: `IAM`. */
  readonly service: string;
  /** Of the whole text. */
  readonly pattern: RegExp;
  /** Matches every character that is not taken. */
  readonly refused: RegExp;
  readonly longest: number;
  /** What is taken, as a sentence ends. */
  readonly taken: Text;
}

const asOf = "2025-11";
const documentation = "https://docs.aws.amazon.com";

/** A text of any characters of a set, which is written as in a regular expression's brackets. */
function madeOf(
  characters: string,
  facts: Omit<AcceptedText, "asOf" | "pattern" | "refused">,
): AcceptedText {
  const pattern = new RegExp(`^[${characters}]*$`, "u");
  return { asOf, pattern, refused: new RegExp(`[^${characters}]`, "gu"), ...facts };
}

export const acceptedTexts = {
  /** Of a user, a role or a policy; `iamQuotas` says how long each may be. */
  iamName: madeOf("A-Za-z0-9_+=,.@\\-", {
    source: `${documentation}/IAM/latest/UserGuide/reference_iam-quotas.html`,
    service: "IAM",
    longest: 128,
    taken: say("the letters A to Z in either case, digits and `+=,.@_-`"),
  }),
  roleDescription: madeOf("\\t\\n\\r\\u0020-\\u007E\\u00A1-\\u00FF", {
    source: `${documentation}/IAM/latest/APIReference/API_CreateRole.html`,
    service: "IAM",
    longest: 1000,
    taken: say("the characters of Latin-1"),
  }),
  /** Of a statement in a policy of IAM's own; those of resources may have others. */
  sid: madeOf("A-Za-z0-9", {
    source: `${documentation}/IAM/latest/UserGuide/reference_policies_elements_sid.html`,
    service: "IAM",
    longest: Infinity,
    taken: say("the letters A to Z in either case and digits"),
  }),
  /** Of a security group or one of its rules. */
  securityGroupDescription: madeOf("A-Za-z0-9 ._\\-:/()#,@[\\]+=&;{}!$*", {
    source: `${documentation}/AWSEC2/latest/APIReference/API_CreateSecurityGroup.html`,
    service: "EC2",
    longest: 255,
    taken: say("the letters A to Z in either case, digits, blanks and `._-:/()#,@[]+=&;{}!$*`"),
  }),
  /** Of a key's alias, without `alias/` before it. */
  aliasName: madeOf("A-Za-z0-9_\\-", {
    source: `${documentation}/kms/latest/APIReference/API_CreateAlias.html`,
    service: "KMS",
    longest: 250,
    taken: say("the letters A to Z in either case, digits, `_` and `-`"),
  }),
  workgroupName: madeOf("A-Za-z0-9._\\-", {
    source: `${documentation}/athena/latest/APIReference/API_CreateWorkGroup.html`,
    service: "Athena",
    longest: 128,
    taken: say("the letters A to Z in either case, digits, `.`, `_` and `-`"),
  }),
  /** Of a Studio domain or a user profile. */
  studioName: {
    ...madeOf("A-Za-z0-9\\-", {
      source: `${documentation}/sagemaker/latest/APIReference/API_CreateUserProfile.html`,
      service: "SageMaker",
      longest: 63,
      taken: say(
        "the letters A to Z in either case, digits and hyphens, with no hyphen at the beginning or end",
      ),
    }),
    pattern: /^[A-Za-z0-9](?:[A-Za-z0-9-]*[A-Za-z0-9])?$/,
  },
} as const satisfies Readonly<Record<string, AcceptedText>>;

/** IAM's path of a policy is narrower than that of a user or role. */
export const policyPath = {
  asOf,
  source: `${documentation}/IAM/latest/APIReference/API_CreatePolicy.html`,
  pattern: /^\/([A-Za-z0-9.,+@=_-]+\/)*$/,
} as const satisfies Origin & { readonly pattern: RegExp };

/** The ids that EC2 makes: 8 hexadecimal digits until 2018, and 17 since. */
export const resourceIds = {
  asOf,
  source: `${documentation}/AWSEC2/latest/UserGuide/resource-ids.html`,
  digits: "(?:[0-9a-f]{8}|[0-9a-f]{17})",
} as const satisfies Origin & { readonly digits: string };

/** The form of the ids with a prefix: `vpc`. */
export function resourceIdPattern(prefix: string): RegExp {
  return new RegExp(`^${prefix}-${resourceIds.digits}$`);
}

/** What is wrong with a text, as the rest of a sentence: ``IAM does not take `*` ``. Undefined if nothing is. */
export function textProblem(
  text: string,
  { service, pattern, refused, longest }: Omit<AcceptedText, "asOf" | "source" | "taken">,
): Text | undefined {
  const characters = [...new Set(text.match(refused) ?? [])].slice(0, 5);
  if (characters.length > 0) {
    return say("{{service}} does not take {{characters}}", {
      service,
      characters: commas(characters.map(shown)),
    });
  }
  const { length } = [...text];
  if (length > longest) {
    return say("it has {{length}} characters, and {{longest}} are allowed", { length, longest });
  }
  return pattern.test(text) ? undefined : say("{{service}} does not take it", { service });
}

function shown(character: string): string | Text {
  switch (character) {
    case " ":
      return say("a blank");
    case "\t":
      return say("a tab");
    case "\n":
      return say("a line break");
    case "`":
      return say("a backquote");
    default:
      return `\`${character}\``;
  }
}
