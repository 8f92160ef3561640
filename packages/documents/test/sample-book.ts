import type { Picture } from "@cloister/diagram";
import { say, verbatim, type Text } from "@cloister/texts";
import type { Book, Cell, Table } from "../src/book/book.ts";

/** What users may write into names, and what programs may make of it. */
export const hostileNames: readonly string[] = [
  "<script>alert(1)</script>",
  '"><img src=x onerror=alert(2)>',
  "=cmd|' /C calc'!A0",
  "+1+2",
  "-2+3",
  "@SUM(1+1)",
  "`a` | b ``c`",
  "tab\there\nand a new line",
  "\u202eright to left\u202c",
  "שלום עולם (1)",
  "مرحبا/عالم",
  "非公開サブネット①",
  "👩‍💻 🎌",
  "_x0041_ and _x000D_",
  "</style><style>*{display:none}</style>",
  "javascript:alert(3)",
  "&lt;b&gt; &amp; ]]> <!-- -->",
  "x".repeat(200),
  "名".repeat(200),
  "  two blanks  before and after  ",
  "null",
  "0012",
  "1e5",
];

const title = (text: string): Text => verbatim(text);
const code = (text: string): Cell => [{ code: text }];

export const networkPicture: Picture = {
  name: "network",
  title: "Network of <main>",
  description: "How the subnets of `main` reach the internet.",
  children: [],
  edges: [],
};

export const sampleTable: Table = {
  is: "table",
  name: "subnets-x-main",
  title: title("Subnets of main"),
  columns: [
    { title: title("Subnet") },
    { title: title("CIDR") },
    { title: title("Zone") },
    { title: title("Addresses"), align: "right" },
    { title: title("Used for") },
    { title: title("Open?") },
  ],
  rows: [
    [
      code("public"),
      code("10.10.17.0/24"),
      code("apne1-az2"),
      code("251"),
      [title("NAT gateway")],
      [{ verdict: "allowed", text: title("Allowed") }],
    ],
    [
      code("private-1"),
      code("10.10.24.0/24"),
      code("apne1-az2"),
      code("1000000"),
      [title("SageMaker のノートブックが動く場所")],
      [{ verdict: "denied", text: title("Denied") }],
    ],
    [
      [],
      code("10.10.25.0/24"),
      code("apne1-az1"),
      [],
      [
        title("First line"),
        { row: [title("Second, "), { link: "policies", text: title("see the policies") }] },
      ],
      [{ verdict: "unknown", text: title("Unknown") }],
    ],
  ],
};

const policy = JSON.stringify(
  {
    Version: "2012-10-17",
    Statement: [
      {
        Effect: "Allow",
        Action: ["s3:GetObject", "s3:ListBucket"],
        Resource: ["arn:aws:s3:::s3bucket-yyyy", "arn:aws:s3:::s3bucket-yyyy/*"],
      },
      {
        Effect: "Deny",
        Action: "s3:*",
        Resource: "*",
        Condition: { Bool: { "aws:SecureTransport": "false" } },
      },
    ],
  },
  null,
  2,
);

/** A book with every kind of block, and with names that try to leave their places. */
export const sampleBook: Book = {
  name: "sample",
  title: title("Sample design — サンプル設計書"),
  sections: [
    {
      id: "purpose",
      title: title("Purpose"),
      blocks: [
        {
          is: "paragraph",
          text: title(
            "Account `111111111111` lets Athena read `s3bucket-yyyy`. 本書は二つのアカウントの設計を示します。",
          ),
        },
        {
          is: "paragraph",
          tone: "note",
          text: {
            row: [
              title("See "),
              { link: "subnets-x-main", text: title("the subnets") },
              title("."),
            ],
          },
        },
        {
          is: "paragraph",
          tone: "warning",
          text: title("The bucket `s3bucket-yyyy` is open to `access-role`."),
        },
        { is: "list", isOrdered: true, items: [title("First `sts:AssumeRole`"), title("Second")] },
        { is: "list", isOrdered: false, items: [title("One"), { code: "two" }] },
      ],
      sections: [],
    },
    {
      id: "network",
      title: title("Network"),
      blocks: [{ is: "picture", picture: networkPicture }],
      sections: [
        {
          id: "network-x-main",
          title: title("VPC main"),
          blocks: [
            sampleTable,
            {
              is: "table",
              name: "no-title",
              columns: [{ title: title("Key") }, { title: title("Value") }],
              rows: [[code("a"), code("b")]],
            },
          ],
          sections: [
            {
              id: "network-x-main-deep",
              title: title("Deep"),
              blocks: [],
              sections: [{ id: "deeper", title: title("Deeper"), blocks: [], sections: [] }],
            },
          ],
        },
      ],
    },
    {
      id: "policies",
      title: title("Policies"),
      blocks: [
        { is: "code", language: "json", text: policy, title: title("Policy of `access-role`") },
        {
          is: "code",
          language: "sql",
          text: 'SELECT * FROM "db"."table" LIMIT 10;\n',
          title: title("Query"),
        },
        { is: "code", language: "sh", text: "aws sts get-caller-identity\n" },
        { is: "picture", picture: { ...networkPicture, name: "access", title: "Access" } },
      ],
      sections: [],
    },
    {
      id: "hostile",
      title: title("Hostile <b>names</b> [:*?/\\] =1"),
      blocks: [
        {
          is: "table",
          name: "hostile-names",
          title: title("Names"),
          columns: [
            { title: title("Number"), align: "right" },
            { title: title("Name") },
            { title: say("Note") },
          ],
          rows: hostileNames.map((name, index) => [
            code(`${index + 1}`),
            code(name),
            [verbatim(name)],
          ]),
        },
        {
          is: "code",
          language: "text",
          text: hostileNames.join("\n"),
          title: title("All <names>"),
        },
      ],
      sections: [],
    },
  ],
};

/** The same for every picture, ids and all: they must not clash in the page. */
export function sampleSvg(picture: Picture): string {
  const label = picture.title.replaceAll("<", "&lt;");
  return `<?xml version="1.0"?>
<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 1400 500" width="1400" height="500" role="img">
<title id="title">${label}</title>
<defs><marker id="arrow" markerWidth="10" markerHeight="10" refX="8" refY="4" orient="auto"><path d="M0 0 8 4 0 8z"/></marker></defs>
<rect width="1390" height="490" x="5" y="5" fill="#fff" stroke="#248814" stroke-width="2"/>
<text x="20" y="40" font-size="22" font-family="sans-serif">id="arrow" href="#arrow" — ${label} 日本語</text>
<line x1="40" y1="120" x2="900" y2="300" stroke="#333" marker-end="url(#arrow)"/>
</svg>`;
}

/** What a reader sees of a name. */
export function shownOf(name: string): string {
  return name.replace(
    /[\p{Cc}\p{Cf}]/gu,
    (character) => `\\u{${(character.codePointAt(0) ?? 0).toString(16)}}`,
  );
}
