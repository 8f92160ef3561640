/** Texts as our users write them; each mutation starts from one. */
export const seeds: readonly string[] = [
  `# A topology
cloister: 1
name: closed-sagemaker
region: ap-northeast-1   # Tokyo

accounts:
  x:
    id: "111111111111"
    vpcs:
      main:
        cidr: 10.10.16.0/20
        subnets:
          public:    { cidr: 10.10.17.0/24, zone: apne1-az2, tier: public,  role: nat }
          private-1: { cidr: 10.10.24.0/24, zone: apne1-az2 }
        internetGateway: true
`,
  `routeTables:
  public:  { subnets: [public], routes: { 0.0.0.0/0: internet-gateway } }
  private:
    subnets: [private-1, private-2,
      private-3]
    routes: { 0.0.0.0/0: nat/egress, "::/0": 'egress-only' }
`,
  `expect:
  - can:    { who: 'x:role/access-role', at: 'x:subnet/main/private-1', through: athena }
  - cannot: { who: 'x:role/access-role', write: s3://s3bucket-yyyy/ }
  - closed: 'x:subnet/main/private-1'     # fails as published: NAT
  # the last
  - only:
      principals: ['x:user/usr111']
      read: s3://s3bucket-yyyy/
`,
  `users:
  usr111: {}
  usr222:
roles:
  access-role:
    trust: sagemaker
    managedPolicies:
    - AmazonAthenaFullAccess
    - "AWSGlueServiceRole"

    description: Reads, and only reads; it's fine (really).
`,
  `columns: {
  id: bigint,
  非公開: string, # 列
  price: "decimal(10,2)",
}
"quoted key": 'it''s'
flags: [true, False, null, ~, 0x1F, 0o17, 1e3, -.5, .inf, 12, 1., 00012]
`,
  `{"cloister":1,"accounts":{"x":{"id":"111","list":[1,2.5,null,
"a\\"b"]}},
"name":"json"}
`,
  `---
a:
  - b: c
    d: e
  -  f:
       - g
     h: i
j:
- k
- l: m
n: ::/0
`,
  `a: b
c:

  # comment
  d: [ ]
  e: { }   # empty
f: ""
g: ''
`,
  "a:\r\n  b: c\r\n  d: [e,\r\n    f]\r\n# end\r\ng:\r\n- h\r\n",
];

const tokens: readonly string[] = [
  ":",
  ": ",
  " :",
  "::",
  " #",
  "#",
  "-",
  "- ",
  "--",
  "---",
  "...",
  "\n",
  "\n\n",
  "\n  ",
  "\n- ",
  "\n    ",
  " ",
  "  ",
  "\t",
  "'",
  '"',
  "''",
  '""',
  ",",
  ", ",
  "[",
  "]",
  "{",
  "}",
  "[]",
  "{}",
  "[a]",
  "{a: b}",
  "&a",
  "&a ",
  "*a",
  "*a ",
  "!t ",
  "!!str ",
  "|",
  "|\n  ",
  ">",
  ">-\n",
  "%",
  "%YAML 1.1\n",
  "@",
  "`",
  "?",
  "? ",
  "\n---\n",
  "\n...\n",
  "--- ",
  "\r",
  "\r\n",
  "\\",
  "\\n",
  '\\"',
  "\\x41",
  "~",
  "null",
  "true",
  "no",
  "1",
  "0",
  "0x1",
  "0o7",
  ".5",
  "5.",
  "1e3",
  "-1",
  "+1",
  "+",
  ".",
  "..",
  ".inf",
  ".nan",
  "<<",
  "<<: ",
  "=",
  "é",
  "非",
  "😀",
  "\u00a0",
  "\u3000",
  "\u200b",
  "\u0085",
  "\u2028",
  "\ufeff",
  "\u0000",
  "\ud800",
  "//",
  "a",
  "b: ",
  "k: v\n",
  "x:\n",
  "a: ",
  '"a": ',
  '"a":',
  "'a':",
  "\n# c\n",
  " # c\n",
  "$",
  "^",
  "(",
  ")",
  ";",
  "_",
  "/",
];

/** A generator that gives the same numbers for the same seed: mulberry32. */
export function randomFrom(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) % below;
  };
}

/** A seed with one to four slips of the kind that people and editors make, and some that only attackers make. */
export function mutate(random: (below: number) => number): string {
  let text = pick(seeds, random);
  if (random(3) === 0) text = somePart(text, random);
  for (let slips = 1 + random(1 + random(4)); slips > 0; slips -= 1) text = slip(text, random);
  return text;
}

function slip(text: string, random: (below: number) => number): string {
  const at = random(text.length + 1);
  const lines = text.split("\n");
  const line = random(lines.length);
  switch (random(8)) {
    case 0:
      return text.slice(0, at) + text.slice(at + 1 + random(3));
    case 1:
      return lines.toSpliced(line, 1).join("\n");
    case 2:
      return lines.toSpliced(random(lines.length), 0, lines[line] ?? "").join("\n");
    case 3:
      return lines.with(line, " ".repeat(random(4)) + (lines[line] ?? "")).join("\n");
    case 4:
      return lines.with(line, (lines[line] ?? "").slice(1 + random(2))).join("\n");
    case 5:
      return text.slice(0, at) + pick(tokens, random) + text.slice(at + 1);
    default:
      return text.slice(0, at) + pick(tokens, random) + text.slice(at);
  }
}

/** Some whole lines of a text, so that short documents occur too. */
function somePart(text: string, random: (below: number) => number): string {
  const lines = text.split("\n");
  const from = random(lines.length);
  return lines.slice(from, from + 1 + random(5)).join("\n");
}

function pick<Item>(items: readonly Item[], random: (below: number) => number): Item {
  const item = items[random(items.length)];
  if (item === undefined) throw new Error("bug: nothing to pick from.");
  return item;
}
