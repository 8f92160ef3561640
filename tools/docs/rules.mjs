import { allRules } from "../../packages/checks/dist/index.js";
import { cell, readPages } from "./pages.mjs";

const areas = {
  NET: "VPCs, subnets, routes and zones",
  EP: "VPC endpoints",
  STU: "SageMaker Studio",
  ATH: "Athena",
  GLU: "Glue Data Catalog",
  S3: "S3",
  IAM: "IAM",
  GRANT: "Grants across accounts",
  KMS: "KMS",
  WS: "WorkSpaces",
  LOG: "Monitoring and audit",
  DEP: "Deployment",
};

/** `docs/rules.md`: every rule of the catalogue, and where it lives. */
export function rulesReference() {
  const pagesOf = new Map();
  for (const page of readPages()) {
    for (const rule of page.rules) pagesOf.set(rule, [...(pagesOf.get(rule) ?? []), page]);
  }
  const rules = Object.entries(allRules).map(([id, decided]) => ({
    id,
    area: id.slice(0, id.indexOf("-")),
    decided,
    pages: pagesOf.get(id) ?? [],
  }));
  const sections = Object.entries(areas).map(([area, title]) => {
    const rows = rules.filter((rule) => rule.area === area).map(row);
    return `## ${area}: ${title}\n\n| rule | how it is met | where |\n| --- | --- | --- |\n${rows.join("\n")}\n`;
  });
  return `${introduction(rules)}\n${sections.join("\n")}`;
}

function introduction(rules) {
  const count = (kind) => rules.filter(({ decided }) => kindOf(decided) === kind).length;
  return `# Rules

What decides whether a design works on AWS, as ${rules.length} rules, and how Cloister meets each: ${count("check")} by a
**check** or another diagnostic, which has a page; ${count("construction")} by **construction**, because no topology can break
them, which a test of that name shows; ${count("fact")} are stated as **facts**, in [facts.md](facts.md); ${count("inapplicable")} are
**not applicable**, because the language cannot say what they speak of.
`;
}

function row({ id, decided, pages }) {
  switch (kindOf(decided)) {
    case "check": {
      const links = pages.map(({ code, path }) => `[\`${code}\`](../${path})`).join(", ");
      const sentences = pages.map(({ sentence }) => sentence).join(" ");
      return `| ${id} | check: ${cell(sentences)} | ${links} |`;
    }
    case "construction":
      return `| ${id} | construction: ${cell(decided.how)} | a test named \`${id}\` |`;
    case "fact":
      return `| ${id} | fact: ${cell(decided.fact)} | [facts.md](facts.md) |`;
    case "inapplicable":
      return `| ${id} | not applicable: ${cell(decided.why)} | |`;
  }
}

function kindOf(decided) {
  return decided === "check" ? decided : decided.by;
}

/** `docs/facts.md`: what always holds, with the page of AWS that says so. */
export function factsReference() {
  const sections = Object.entries(areas).flatMap(([area, title]) => {
    const lines = Object.entries(allRules)
      .filter(([id, { by }]) => id.startsWith(`${area}-`) && by === "fact")
      .map(([id, { fact, source }]) => `- ${fact} ([source](${source}), ${id})`);
    return lines.length === 0 ? [] : [`## ${title}\n\n${lines.join("\n")}\n`];
  });
  return `# Facts

What always holds on AWS, or what a topology has no way to change, so that no diagnostic speaks of it.

${sections.join("\n")}`;
}
