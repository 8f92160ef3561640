import type { Acknowledged } from "@cloister/model";
import { isObject, listOf, objectField, textField } from "@cloister/program";
import type { JsonObject, Report } from "@cloister/program";
import { templateTools } from "./acknowledge.ts";
import { ownAcknowledgements } from "./own-acknowledgements.ts";

const TYPE = "aws:cdk:acknowledged-rules";
const ANNOTATION = "Annotation::";

/** By construct path, `stack/Scope/name…`: the rules that the app acknowledges there. */
export type AcknowledgedRules = ReadonlyMap<string, Acknowledged>;

/** From what a stack's assembly notes of its constructs, without what this back end acknowledges by itself. */
export function acknowledgedRules(metadata: JsonObject): AcknowledgedRules {
  const found = new Map<string, Acknowledged>();
  for (const [path, entries] of Object.entries(metadata)) {
    const rules: Record<string, string> = {};
    for (const entry of listOf(entries)) {
      if (textField(entry, "type") !== TYPE) continue;
      for (const [id, reason] of Object.entries(objectField(entry, "data"))) {
        if (ownAcknowledgements.some((own) => own.rule === id && own.reason === reason)) continue;
        rules[id.startsWith(ANNOTATION) ? id.slice(ANNOTATION.length) : id] = String(reason);
      }
    }
    if (Object.keys(rules).length > 0) found.set(path.replace(/^\//, ""), rules);
  }
  return found;
}

/** What is acknowledged for one resource: at its construct, and in the template for tools that read that. */
export function acknowledgedFor(
  path: string,
  rules: AcknowledgedRules,
  metadata: unknown,
  report: Report,
): Acknowledged | undefined {
  const all: Record<string, string> = { ...rules.get(constructOf(path)), ...rules.get(path) };
  for (const tool of templateTools) {
    const written = isObject(metadata) ? metadata[tool.metadata] : undefined;
    if (written === undefined) continue;
    const label = `Metadata.${tool.metadata}`;
    if (!isObject(written) || Object.keys(written).join() !== tool.list) {
      report(label, `It is not one list \`${tool.list}\`.`);
      continue;
    }
    for (const item of listOf(written[tool.list])) {
      const id = textField(item, "id");
      const reason = textField(item, tool.reason);
      const isWhole = isObject(item) && Object.keys(item).length === 2;
      if (id === undefined || reason === undefined || !isWhole || !tool.rules.test(id))
        report(label, `An item is not a rule of it with \`${tool.reason}\`.`);
      else all[id] = reason;
    }
  }
  return Object.keys(all).length === 0 ? undefined : all;
}

/** The paths at which a resource may be acknowledged: its own, and that of the L2 construct around it. */
export function pathsOf(path: string): readonly string[] {
  return [path, constructOf(path)];
}

function constructOf(path: string): string {
  return path.replace(/\/Resource$/, "");
}
