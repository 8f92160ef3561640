/**
 * The part of SARIF 2.1.0 that is written here, as its specification (OASIS, sections 3.13 to 3.57) gives it:
 * what may be there and what must. Stricter than the specification in that nothing else may be there.
 */
export const sarifShape = {
  $schema: "http://json-schema.org/draft-07/schema#",
  ...object(
    {
      $schema: { type: "string", format: "uri" },
      version: { const: "2.1.0" },
      runs: { type: "array", minItems: 1, items: ref("run") },
    },
    ["version", "runs"],
  ),
  definitions: {
    run: object(
      {
        tool: object({ driver: ref("driver") }, ["driver"]),
        language: { type: "string", pattern: "^[a-zA-Z]{2}(-[a-zA-Z]{2})?$" },
        columnKind: { enum: ["utf16CodeUnits", "unicodeCodePoints"] },
        results: { type: "array", items: ref("result") },
      },
      ["tool", "results"],
    ),
    driver: object(
      {
        name: { type: "string", minLength: 1 },
        version: { type: "string" },
        rules: { type: "array", uniqueItems: true, items: ref("rule") },
      },
      ["name"],
    ),
    rule: object(
      {
        id: { type: "string", minLength: 1 },
        shortDescription: ref("message"),
        help: ref("message"),
        helpUri: { type: "string", format: "uri" },
        defaultConfiguration: object({ level: ref("level") }, []),
      },
      ["id"],
    ),
    result: object(
      {
        ruleId: { type: "string" },
        ruleIndex: { type: "integer", minimum: 0 },
        level: ref("level"),
        message: ref("message"),
        locations: { type: "array", items: ref("location") },
        relatedLocations: { type: "array", uniqueItems: true, items: ref("location") },
        partialFingerprints: { type: "object", additionalProperties: { type: "string" } },
        fixes: { type: "array", uniqueItems: true, items: ref("fix") },
        suppressions: { type: "array", uniqueItems: true, items: ref("suppression") },
        properties: { type: "object" },
      },
      ["message"],
    ),
    level: { enum: ["none", "note", "warning", "error"] },
    message: object({ text: { type: "string" }, markdown: { type: "string" } }, ["text"]),
    location: object(
      {
        id: { type: "integer", minimum: 0 },
        physicalLocation: object(
          { artifactLocation: ref("artifactLocation"), region: ref("region") },
          ["artifactLocation"],
        ),
        message: ref("message"),
      },
      [],
    ),
    artifactLocation: object({ uri: { type: "string", format: "uri-reference" } }, ["uri"]),
    region: object(
      {
        startLine: { type: "integer", minimum: 1 },
        startColumn: { type: "integer", minimum: 1 },
        endLine: { type: "integer", minimum: 1 },
        endColumn: { type: "integer", minimum: 1 },
      },
      ["startLine"],
    ),
    fix: object(
      {
        description: ref("message"),
        artifactChanges: { type: "array", minItems: 1, uniqueItems: true, items: ref("change") },
      },
      ["artifactChanges"],
    ),
    change: object(
      {
        artifactLocation: ref("artifactLocation"),
        replacements: { type: "array", minItems: 1, items: ref("replacement") },
      },
      ["artifactLocation", "replacements"],
    ),
    replacement: object({ deletedRegion: ref("region"), insertedContent: ref("message") }, [
      "deletedRegion",
    ]),
    suppression: object(
      { kind: { enum: ["inSource", "external"] }, justification: { type: "string" } },
      ["kind"],
    ),
  },
} as const;

function object<Properties>(properties: Properties, required: readonly string[]) {
  return { type: "object", properties, required, additionalProperties: false } as const;
}

function ref<Name extends string>(name: Name) {
  return { $ref: `#/definitions/${name}` } as const;
}
