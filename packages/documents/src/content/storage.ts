import type { BucketEncryption, ResourceOf } from "@cloister/model";
import { allOfKind, type Placed, type World } from "@cloister/proof";
import { say, verbatim, type Text } from "@cloister/texts";
import type { Cell, Inline, Section, Table } from "../book/book.ts";
import { code, codes, columns, inRow, tableOf, tagLines, yesOrNo } from "./cells.ts";
import type { DocumentInput } from "./input.ts";
import { awsName, nameCell, shortName } from "./names.ts";
import { policySectionOf, toPolicy } from "./policy-json.ts";

/** Buckets, their objects, and keys; undefined where there are none. */
export function storage({ world }: DocumentInput): Section | undefined {
  const blocks = [...bucketTable(world), ...objectTable(world), ...keyTable(world)];
  if (blocks.length === 0) return undefined;
  return { id: "storage", title: say("S3 and KMS"), blocks, sections: [] };
}

function bucketTable(world: World): readonly Table[] {
  return tableOf({
    name: "buckets",
    title: say("S3 buckets"),
    columns: columns(
      say("Account"),
      say("Bucket"),
      say("Encryption"),
      say("Block public access"),
      say("Object ownership"),
      say("Versioning"),
      say("TLS only"),
      say("When the stack is deleted"),
      say("Bucket policy"),
    ),
    rows: allOfKind(world, "bucket").map((bucket) => {
      const { accountName, region, resource } = bucket;
      const policy = allOfKind(world, "bucket-policy").find(
        (one) => one.resource.bucket.id === resource.id,
      );
      // A bucket that exists tells of itself its name alone.
      const told = resource.existing === undefined;
      return [
        codes([accountName, region]),
        bucketName(resource),
        told ? [encryptionInline(world, resource.encryption)] : [say("not known")],
        told ? yesOrNo(resource.blockPublicAccess) : [say("not known")],
        told ? [ownershipText(resource.ownership)] : [say("not known")],
        told ? [resource.versioned ? say("on") : say("off")] : [say("not known")],
        yesOrNo(policy !== undefined && isTlsOnly(policy.resource)),
        told ? [removalText(resource.removal)] : [verbatim("–")],
        policy === undefined
          ? [say("none")]
          : [toPolicy(world, policy.resource.id, statementCount(policy.resource))],
      ];
    }),
  });
}

function bucketName(bucket: ResourceOf<"bucket">): Cell {
  const { name, names, existing, description, tags } = bucket;
  const own = names.at(-1) ?? "";
  return [
    { code: name },
    ...(own === name ? [] : [say("in the topology: `{{name}}`", { name: own })]),
    ...(existing === undefined ? [] : [say("exists already: `{{id}}`", { id: existing })]),
    ...(description === undefined ? [] : [verbatim(description)]),
    ...tagLines(tags),
  ];
}

/** How a bucket, or the results of a workgroup, are encrypted. */
export function encryptionInline(world: World, encryption: BucketEncryption): Inline {
  switch (encryption.type) {
    case "sse-s3":
      return verbatim("SSE-S3");
    case "sse-kms":
      return inRow([verbatim("SSE-KMS:"), { code: shortName(world, encryption.key.id) }], " ");
  }
}

function ownershipText(ownership: ResourceOf<"bucket">["ownership"]): Text {
  switch (ownership) {
    case "BucketOwnerEnforced":
      return say("bucket owner enforced");
    case "BucketOwnerPreferred":
      return say("bucket owner preferred");
    case "ObjectWriter":
      return say("object writer");
  }
}

export function removalText(removal: "retain" | "destroy"): Text {
  switch (removal) {
    case "retain":
      return say("kept");
    case "destroy":
      return say("deleted");
  }
}

function isTlsOnly({ document }: ResourceOf<"bucket-policy">): boolean {
  return document.statements.some(
    ({ effect, conditions }) =>
      effect === "Deny" && conditions?.["Bool"]?.["aws:SecureTransport"] !== undefined,
  );
}

function statementCount({ document: { statements } }: ResourceOf<"bucket-policy">): Text {
  return statements.length === 1
    ? say("1 statement")
    : say("{{count}} statements", { count: statements.length });
}

function objectTable(world: World): readonly Table[] {
  return tableOf({
    name: "objects",
    title: say("Objects"),
    columns: columns(say("Bucket"), say("Key"), say("Comes from"), say("Object tags")),
    rows: allOfKind(world, "object").map(({ resource }) => [
      code(awsName(world, resource.bucket.id)),
      code(resource.key),
      resource.source === undefined ? [say("expected to exist")] : code(resource.source),
      tagLines(resource.objectTags),
    ]),
  });
}

function keyTable(world: World): readonly Table[] {
  return tableOf({
    name: "keys",
    title: say("KMS keys"),
    columns: columns(
      say("Account"),
      say("Key"),
      say("Alias"),
      say("Region"),
      say("Rotation"),
      say("When the stack is deleted"),
      say("Key policy"),
      say("Description"),
    ),
    rows: allOfKind(world, "key").map(({ accountName, region, resource }) => [
      code(accountName),
      nameCell(resource),
      aliases(world, resource.id),
      code(region),
      [resource.rotation ? say("on") : say("off")],
      resource.existing === undefined ? [removalText(resource.removal)] : [verbatim("–")],
      keyPolicy(world, resource.id),
      resource.keyDescription === undefined ? [] : [verbatim(resource.keyDescription)],
    ]),
  });
}

function keyPolicy(world: World, id: string): Cell {
  const link = policySectionOf(world, id);
  return link === undefined ? [say("not known")] : [{ link, text: say("Key policy") }];
}

function aliases(world: World, key: string): Cell {
  return allOfKind(world, "alias")
    .filter(({ resource }: Placed<ResourceOf<"alias">>) => resource.key.id === key)
    .map(({ resource }) => ({ code: resource.name }));
}
