import * as fc from "fast-check";

/** Texts that have escaped from generated code elsewhere. */
const hostile = [
  `"`,
  "\\",
  "`${process.exit(1)}`",
  "*/ process.exit(1); /*",
  "\u2028process.exit(1)",
  "</script><!-- ]]>",
  "a\u202Eb\u200B",
  "#{x}",
  "| table | [link](javascript:alert(1))",
  "Fn::Sub ${x}",
  "constructor",
  "1e3",
  "null",
  "日本語の名前",
  "😀",
  " blanks ",
  "two\nlines",
];

/** Of at most `most` UTF-16 code units. Often plain, sometimes hostile, seldom anything at all. */
export function text(most: number, least = 1): fc.Arbitrary<string> {
  return fc
    .oneof(
      { weight: 5, arbitrary: fc.constantFrom("notebooks", "data", "Team A", "2025-11-25") },
      { weight: 3, arbitrary: fc.constantFrom(...hostile) },
      { weight: 1, arbitrary: fc.string({ minLength: least, maxLength: 20 }) },
      { weight: 1, arbitrary: fc.string({ unit: "grapheme", minLength: least, maxLength: 12 }) },
    )
    .map((candidate) => withoutPlaceholders(candidate).slice(0, most))
    .map((candidate) => (candidate.length < least ? "x".repeat(least) : candidate));
}

/** AWS takes letters, digits and blanks of any script, and a few signs. */
const tagValue = fc.oneof(
  fc.constantFrom("notebooks", "constructor", "日本語の名前", "1e3", "null", "a=b+c@d_e.f:g/h-i"),
  fc.stringMatching(/^[A-Za-z0-9_.:/=+@-]{1,20}$/),
);

/** As EC2 takes it for a security group. */
export const groupText: fc.Arbitrary<string> = fc.constantFrom(
  "notebooks",
  "a.b_c-d:e/f()#g,@[h]+=&;{i}!$*",
  "constructor",
  "${x}",
);

/** As IAM takes it for a role. */
export const latinText: fc.Arbitrary<string> = fc.oneof(
  fc.constantFrom("notebooks", `"\\\`\${x}*/`, "é ü ß", "two\nlines"),
  fc.stringMatching(/^[ -~]{1,20}$/),
);

export const tags: fc.Arbitrary<Record<string, string>> = fc
  .uniqueArray(
    fc.tuple(fc.constantFrom("team", "Name", "cost:centre", "名前", "1st", "valueOf"), tagValue),
    { selector: ([key]) => key, maxLength: 2 },
  )
  .map((list) => Object.fromEntries(list));

/** Names that are no identifiers, or clash as soon as they are made to be. */
const entryNames = [
  "main",
  "private-1",
  "private1",
  "Private1",
  "private_1",
  "private 1",
  "非公開",
  "データ",
  "1st",
  "2024",
  "constructor",
  "toString",
  "class",
  "null",
  "1e3",
  "${x}",
  "'\"`\\",
  "Default",
  "Resource",
];

/** A name of the user's own: any script, without what separates the parts of a reference. */
export const entryName: fc.Arbitrary<string> = fc.oneof(
  { weight: 6, arbitrary: fc.constantFrom(...entryNames) },
  { weight: 1, arbitrary: fc.string({ unit: "grapheme", maxLength: 12 }).map(asEntryName) },
);

/** A name that becomes part of a stack's name. None begins with another and a hyphen. */
export const stackPartName: fc.Arbitrary<string> = fc.constantFrom(
  "main",
  "a",
  "B",
  "prod",
  "Prod2",
  "closed-lab",
  "constructor",
  "toString",
  "class",
  "x9",
);

/** A name that IAM, Athena, Glue and KMS take as it is. */
const plainNames = [
  "reader",
  "Reader2",
  "data-reader",
  "data_reader",
  "1st",
  "2024",
  "constructor",
  "class",
  "toString",
  "x",
];

export const plainName: fc.Arbitrary<string> = fc.constantFrom(...plainNames);

export function isPlainName(name: string): boolean {
  return /^[A-Za-z0-9_-]{1,63}$/.test(name);
}

function asEntryName(candidate: string): string {
  const name = withoutPlaceholders(candidate)
    .replaceAll(/[\p{Cc}\p{Zl}\p{Zp}/:]/gu, "-")
    .trim();
  return name === "" || name === "__proto__" ? "x" : name;
}

/** Without what tools replace when they generate or deploy a template. */
function withoutPlaceholders(candidate: string): string {
  return candidate.replaceAll("${Token[", "").replaceAll("{{resolve:", "");
}
