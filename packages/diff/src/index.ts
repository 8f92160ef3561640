export { diffOf } from "./diff-of.ts";
export type * from "./difference.ts";
export {
  differenceJson,
  type DifferenceJson,
  type DifferenceJsonRendering,
} from "./render/difference-json.ts";
export {
  differenceMarkdown,
  type DifferenceMarkdownOptions,
} from "./render/difference-markdown.ts";
export { differenceText, type DifferenceTextOptions } from "./render/difference-text.ts";
export type { Side } from "./sides/side.ts";
