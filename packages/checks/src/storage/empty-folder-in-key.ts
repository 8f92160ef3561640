import type { BucketInput, Edit, Path } from "@cloister/model";
import { say } from "@cloister/texts";
import type { Check } from "../check.ts";

export const emptyFolderInKey: Check = {
  code: "storage/empty-folder-in-key",
  rules: ["S3-006"],
  severity: "warning",
  summary: "No key of an object begins with `/` or has `//` in it.",

  *run({ topology }) {
    for (const [account, { buckets }] of Object.entries(topology.accounts)) {
      for (const [name, { objects, existing }] of Object.entries(buckets)) {
        if (existing !== undefined) continue;
        const listed = keysOf(objects, ["accounts", account, "buckets", name, "objects"]);
        const keys = new Set(listed.map(({ key }) => key));
        for (const { key, at, part } of listed) {
          if (!key.startsWith("/") && !key.includes("//")) continue;
          const right = key.replace(/^\/+/, "");
          // What is between two slashes may be missing as well as too much.
          const isPlain = right !== "" && !right.includes("//") && !keys.has(right);
          yield {
            at,
            part,
            message: key.startsWith("/")
              ? say(
                  "Object key `{{key}}` begins with `/`: to S3 that is a folder without a name, which no location of a table begins with.",
                  { key },
                )
              : say(
                  "Object key `{{key}}` has `//` in it: to S3 that is a folder without a name, which no location of a table has.",
                  { key },
                ),
            help: isPlain
              ? say("Write `{{key}}`.", { key: right })
              : say("Write the key as `FOLDER/NAME`, without a slash too many."),
            ...(isPlain ? { fix: { edits: [renamed(at, part, right)] } } : {}),
          };
        }
      }
    }
  },
};

interface WrittenKey {
  readonly key: string;
  readonly at: Path;
  readonly part: "key" | "value";
}

function keysOf(objects: BucketInput["objects"], at: Path): readonly WrittenKey[] {
  return Array.isArray(objects)
    ? objects.map((key, index) => ({ key, at: [...at, index], part: "value" }))
    : Object.keys(objects).map((key) => ({ key, at: [...at, key], part: "key" }));
}

function renamed(at: Path, part: WrittenKey["part"], key: string): Edit {
  return part === "key" ? { kind: "rename", at, key } : { kind: "set", at, value: key };
}
