import { expect, it } from "vitest";
import { markdownCode, markdownText } from "../src/markdown.ts";

it.each([
  ["a | b\nc", "a \\| b c"],
  ["<script>*x*</script>", "\\<script\\>\\*x\\*\\</script\\>"],
  ["[a](b) `c` ![d](e)", "\\[a\\](b) \\`c\\` \\!\\[d\\](e)"],
  ["# heading", "\\# heading"],
  ["- item", "\\- item"],
  ["1. item", "1\\. item"],
  ["    code", "code"],
  ["plain-name.of_it", "plain-name.of\\_it"],
])("writes %j so that it reads as it is", (text, markdown) => {
  expect(markdownText(text)).toBe(markdown);
});

it("fences code with more backticks than are in it", () => {
  expect(markdownCode("topology.yaml")).toBe("`topology.yaml`");
  expect(markdownCode("a``b")).toBe("``` a``b ```");
});
