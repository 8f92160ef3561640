import { expect, it } from "vitest";
import { githubCommands } from "../src/github.ts";
import { english, verbatim } from "@cloister/texts";
import { doubtful, fine, misspelt } from "./topologies.ts";
import { run } from "./world.ts";

const github = (input: string) => run(["check", "-", "--format", "github"], { input });

it("annotates each line, and counts below", async () => {
  const { code, out } = await github(misspelt);
  expect(code).toBe(1);
  const [command, ...rest] = out.split("\n");
  expect(command).toMatch(
    /^::error file=<stdin>,line=7,endLine=7,col=5,endColumn=11,title=language\/unknown-key::`bukets` is not .*%0AThe keys here are /,
  );
  expect(rest).toEqual(["1 error", "`cloister check --fix` can mend it.", ""]);
  expect((await github(doubtful)).out).toMatch(/^::warning file=<stdin>,line=8,/);
  expect(await github(fine)).toEqual({ code: 0, out: "no errors\n", err: "" });
});

it("lets no name end a command or begin another one", () => {
  const text = "a: b\nc: d\n";
  const file = { path: "a,b:c\r\n::error::%.yaml", text };
  const out = githubCommands(
    [
      {
        code: "a/b",
        severity: "info",
        message: verbatim("100%\r\n::error::x\u001b[31m"),
        at: { file, start: 0, end: text.length },
        related: [],
      },
    ],
    english,
  );
  expect(out).toBe(
    "::notice file=a%2Cb%3Cc".replace("%3C", "%3A") +
      "\\u{d}%0A%3A%3Aerror%3A%3A%25.yaml,line=1,endLine=3,title=a/b::100%25\\u{d}%0A::error::x\\u{1b}[31m\n1 info\n",
  );
});
