import { topologyJsonSchema } from "../../packages/model/dist/index.js";

const introduction = `# The language

A topology is one YAML map, in one file or several. The tables below are made from the schema that reads it; editors
complete and check the same with [topology.schema.json](../topology.schema.json). A key that is not in them is an error.

## Names and references

The keys of maps are names: AWS's own wherever others refer to a thing by name (IAM, S3, Glue, Athena, SageMaker, KMS
aliases), and the \`Name\` tag of EC2 things. Where AWS's name must differ, write \`name:\`.

A reference is \`account:kind/name\` in full (\`x:role/access-role\`, \`x:subnet/main/private-1\`), \`kind/name\` inside the
account, and just the name, or \`account:name\`, where the key implies the kind. Inside a VPC its own parts need no VPC name.
The kinds are \`vpc\`, \`subnet\`, \`nat\`, \`route-table\`, \`security-group\`, \`endpoint\`, \`user\`, \`role\`, \`policy\`, \`studio\`,
\`bucket\`, \`key\`, \`workgroup\`, \`database\` and \`table\` (\`table/DATABASE/TABLE\`).

## Several files and overlays

\`cloister check a.yaml b.yaml\` reads the parts of one topology: each thing is written in one of them. An overlay,
\`-f production.yaml\`, is laid over them: what it writes replaces what was there, and \`null\` removes it.

## Permissions

Two owners must each say yes to access across accounts, so both sides are written: \`grants\` in the account that asks,
\`accepts\` at the bucket or key that is used. \`access\` is the complete set of actions for a use, each on the ARN it needs;
\`actions\` are exactly those that are listed, on the bucket and its objects.

## What is accepted, and what is known

A warning is accepted where it is, or around it, by its code and with a reason: \`silence: { network/host-bits: Our planning
tool writes them so. }\` stands on the topology, an account, or anything in one, and the nearest one counts. A silence without
a reason, or one that nothing needs any more, is reported. Errors cannot be silenced. \`acknowledge\` carries the same for the
findings of other tools into the generated code.

What AWS publishes and changes (Regions, zones, endpoint services, quotas, prices, managed policies) is known here as data
with a date, which \`cloister --version --verbose\` lists. \`facts\` states what is newer, and stands in its place.

## Secure defaults

Public access is blocked, ACLs are off, objects and query results are encrypted, requests without TLS are denied, private
DNS and DNS host names are on, keys rotate, Studio is \`VpcOnly\`. Whatever weakens one of these is written in the topology.
`;

/** `docs/language.md`: a table for each map of the language, in the order of the schema. */
export function languageReference() {
  const sections = Object.assign([], { known: new Map() });
  section(topologyJsonSchema(), "", sections);
  return `${introduction}\n${sections.join("\n")}`;
}

function section(schema, path, sections) {
  const properties = Object.entries(schema.properties ?? {});
  if (properties.length === 0) return;
  const title = `## ${path === "" ? "The topology" : `\`${path}\``}\n\n`;
  const known = sections.known.get(JSON.stringify(properties));
  if (known !== undefined) {
    sections.push(`${title}The same keys as \`${known}\`.\n`);
    return;
  }
  sections.known.set(JSON.stringify(properties), path);
  const required = new Set(schema.required ?? []);
  const rows = properties.map(
    ([key, value]) =>
      `| \`${key}\`${required.has(key) ? " (required)" : ""} | ${cell(typeOf(value))} | ${value.default === undefined || isEmpty(value.default) ? "" : `\`${JSON.stringify(value.default)}\``} | ${cell(value.description ?? "")} |`,
  );
  sections.push(
    `## ${path === "" ? "The topology" : `\`${path}\``}\n\n| key | value | default | meaning |\n| --- | --- | --- | --- |\n${rows.join("\n")}\n`,
  );
  for (const [key, value] of properties)
    inside(value, path === "" ? key : `${path}.${key}`, sections);
}

function inside(schema, path, sections) {
  for (const branch of schema.anyOf ?? []) inside(branch, path, sections);
  if (schema.properties) section(schema, path, sections);
  if (typeof schema.additionalProperties === "object")
    inside(schema.additionalProperties, `${path}.NAME`, sections);
  if (schema.items) inside(schema.items, `${path}[]`, sections);
}

function typeOf(schema) {
  if (schema.anyOf) return [...new Set(schema.anyOf.map(typeOf))].join(" or ");
  if (schema.const !== undefined) return `\`${JSON.stringify(schema.const)}\``;
  if (schema.enum) return schema.enum.map((value) => `\`${value}\``).join(" or ");
  switch (schema.type) {
    case "string":
      return "text";
    case "integer":
    case "number":
      return "number";
    case "boolean":
      return "`true` or `false`";
    case "array":
      return `list of ${typeOf(schema.items ?? {})}`;
    case "object":
      return schema.properties
        ? "map"
        : `map from name to ${typeOf(schema.additionalProperties ?? {})}`;
    default:
      return "anything";
  }
}

function isEmpty(value) {
  return typeof value === "object" && value !== null && Object.keys(value).length === 0;
}

function cell(text) {
  return text.replaceAll("|", "\\|").replaceAll("\n", " ");
}
