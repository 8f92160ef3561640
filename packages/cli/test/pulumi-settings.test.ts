import { expect, it } from "vitest";
import { nodeFileSystem } from "../src/node-file-system.ts";
import { pulumiSettings } from "../src/pulumi-settings.ts";
import { folderWith, type Texts } from "./folder.ts";

const project = "name: small\nruntime: nodejs\n";

function settings(texts: Texts, stack?: string) {
  return pulumiSettings(folderWith(texts), nodeFileSystem, stack);
}

it("takes the project's name, and the settings of the first stack", () => {
  const config = `config:
  # People comment, and quote.
  aws:region: eu-west-1
  "small:accounts": { x: { profile: x } }
  small:count: 3
  small:isReady: true
`;
  const texts = { "Pulumi.yaml": project, "Pulumi.b.yaml": "", "Pulumi.a.yaml": config };
  expect(settings(texts)).toEqual({
    project: "small",
    stack: "a",
    config: {
      "aws:region": "eu-west-1",
      "small:accounts": { x: { profile: "x" } },
      "small:count": 3,
      "small:isReady": true,
    },
  });
  expect(settings(texts, "b")).toEqual({ project: "small", stack: "b", config: {} });
});

it("does without settings", () => {
  expect(settings({ "Pulumi.yaml": project })).toEqual({
    project: "small",
    stack: "dev",
    config: {},
  });
});

it("leaves a secret as it is written", () => {
  const config = "encryptionsalt: v1:abc\nconfig:\n  small:password:\n    secure: v1:secret\n";
  expect(settings({ "Pulumi.yaml": project, "Pulumi.dev.yaml": config })).toMatchObject({
    config: { "small:password": "v1:secret" },
  });
});

it.for([
  [{ "Pulumi.yaml": "runtime: nodejs\n" }, "names no project."],
  [{ "Pulumi.yaml": "name: [\n" }, "cannot be read: "],
  [
    { "Pulumi.yaml": project, "Pulumi.dev.yaml": "config: [\n" },
    "Pulumi.dev.yaml` cannot be read: ",
  ],
  [{ "Pulumi.yaml": project, "Pulumi.dev.yaml": "- a\n" }, "Pulumi.dev.yaml` cannot be read: "],
] as const)("says what is wrong with %j", ([texts, message]) => {
  expect(settings(texts)).toEqual({
    message: expect.stringContaining(message),
    help: expect.any(String),
  });
});
