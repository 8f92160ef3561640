import { topologyJsonSchema } from "../../packages/model/dist/index.js";

/** `topology.schema.json`: what `cloister schema` prints. */
export function editorSchema() {
  return `${JSON.stringify(topologyJsonSchema(), undefined, 2)}\n`;
}
