import { parseS3Uri, type Path, type ResourceOf } from "@cloister/model";
import { say, type Text } from "@cloister/texts";
import type { Check, Said } from "../check.ts";
import { nameOf } from "../name-of.ts";
import { madeTables } from "./names-of.ts";
import { tableAt, type TableInput } from "./table-at.ts";

type Table = ResourceOf<"table">;
type Projection = NonNullable<TableInput["projection"]>[string];

export const projectionIncomplete: Check = {
  code: "catalog/projection-incomplete",
  rules: ["ATH-015"],
  severity: "error",
  summary:
    "A partition projection says of each partition key how its values are found, and where each is.",

  *run({ topology, plan }) {
    for (const table of madeTables(plan)) {
      // Without partition keys nothing is projected.
      if (table.partitionKeys.length === 0) continue;
      const found = problemsOf(table, tableAt(topology, table.at));
      for (const { why, ...said } of found) {
        yield {
          ...said,
          message: say("The partition projection of table `{{table}}` is incomplete: {{why}}.", {
            table: nameOf(table),
            why,
          }),
        };
      }
    }
  },
};

type Problem = Omit<Said, "message"> & { readonly why: Text };

function* problemsOf(table: Table, { projection, storageTemplate }: TableInput): Iterable<Problem> {
  if (projection === undefined) return;
  for (const { name } of table.partitionKeys) {
    const keyAt = [...table.at, "partitionKeys", name];
    const projected = projection[name];
    if (projected === undefined) {
      yield {
        at: [...table.at, "projection"],
        why: say("it says nothing of partition key `{{key}}`", { key: name }),
        related: [{ at: keyAt, part: "key", message: say("the partition key") }],
        help: say("Add `{{key}}` with its `type` under `projection`.", { key: name }),
      };
      continue;
    }
    yield* problemsOfKey(name, projected, [...table.at, "projection", name]);
  }
  if (storageTemplate !== undefined) yield* problemsOfTemplate(table, storageTemplate);
}

function* problemsOfKey(key: string, projected: Projection, at: Path): Iterable<Problem> {
  const { type, range, format, values } = projected;
  const ofType = (field: string, help: Text): Problem => ({
    at,
    why: say("`{{key}}` is of type `{{type}}` and has no `{{field}}`", { key, type, field }),
    help,
  });
  const needsRange = type === "integer" || type === "date";
  if (needsRange && range === undefined) {
    yield ofType(
      "range",
      say("Add `range:` with the first and the last value, separated by a comma."),
    );
  } else if (needsRange && range?.split(",").length !== 2) {
    yield {
      at: [...at, "range"],
      why: say("the range of `{{key}}`, `{{range}}`, is not two values with a comma between", {
        key,
        range: range ?? "",
      }),
      help: say("Write the first and the last value, such as `0,23` or `2025-01-01,NOW`."),
    };
  }
  if (type === "date" && format === undefined) {
    yield ofType("format", say("Add `format:`, such as `yyyy-MM-dd`."));
  }
  if (type === "enum" && (values === undefined || values.length === 0)) {
    yield ofType("values", say("Add `values:` with every value that the key takes."));
  }
}

function* problemsOfTemplate(table: Table, template: string): Iterable<Problem> {
  const at = [...table.at, "storageTemplate"];
  const missing = table.partitionKeys.find(({ name }) => !template.includes(`\${${name}}`));
  if (missing !== undefined) {
    yield {
      at,
      why: say("its location template has no `{{hole}}`", { hole: `\${${missing.name}}` }),
      related: [
        {
          at: [...table.at, "partitionKeys", missing.name],
          part: "key",
          message: say("the partition key"),
        },
      ],
      help: say("The template needs a place for each partition key."),
    };
  }
  if (!template.endsWith("/")) {
    yield {
      at,
      why: say("its location template does not end with `/`"),
      help: say("Write `{{template}}/`: each partition is a folder.", { template }),
      fix: { edits: [{ kind: "set", at, value: `${template}/` }] },
    };
  }
  const bucket = parseS3Uri(table.location)?.bucket;
  const ofTemplate = parseS3Uri(template)?.bucket;
  if (bucket !== undefined && ofTemplate !== undefined && bucket !== ofTemplate) {
    yield {
      at,
      why: say("its location template is in bucket `{{bucket}}`, not in that of the table", {
        bucket: ofTemplate,
      }),
      related: [{ at: [...table.at, "location"], message: say("the table's location") }],
      help: say("Write both with one bucket."),
    };
  }
}
