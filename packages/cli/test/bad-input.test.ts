import { mkdirSync, symlinkSync, truncateSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, it } from "vitest";
import { folderWith } from "./folder.ts";
import { fine } from "./topologies.ts";
import { run } from "./world.ts";

interface Case {
  readonly make: (path: string) => void;
  readonly message: string;
  readonly help: string;
}

const cases: Readonly<Record<string, Case>> = {
  "is missing": {
    make: () => undefined,
    message: "There is no file `PATH`.",
    help: "cloister init",
  },
  "is empty": {
    make: (path) => writeFileSync(path, ""),
    message: "`PATH` is empty.",
    help: "cloister init",
  },
  "holds only blanks": {
    make: (path) => writeFileSync(path, "\n \n\t\n"),
    message: "`PATH` is empty.",
    help: "cloister init",
  },
  "is a directory": {
    make: (path) => mkdirSync(path),
    message: "`PATH` is a directory.",
    help: "a topology, which is a file",
  },
  "is binary": {
    make: (path) => writeFileSync(path, Buffer.from([0x7f, 0x45, 0x4c, 0x46, 2, 1, 0, 0])),
    message: "`PATH` is a binary file.",
    help: "YAML",
  },
  "is UTF-16": {
    make: (path) => writeFileSync(path, Buffer.from(`\ufeff${fine}`, "utf16le")),
    message: "`PATH` is written in UTF-16.",
    help: "UTF-8",
  },
  "is not UTF-8": {
    make: (path) => writeFileSync(path, Buffer.from(`${fine}# caf\u00e9\n`, "latin1")),
    message: "`PATH` is not valid UTF-8: line 9 has a byte that is not.",
    help: "UTF-8",
  },
  "is over 32 MiB": {
    make(path) {
      writeFileSync(path, fine);
      truncateSync(path, 32 * 1024 * 1024 + 1);
    },
    message: "`PATH` is larger than 32 MiB.",
    help: "Split",
  },
  "is a link in a circle": {
    make: (path) => symlinkSync(path, path),
    message: "`PATH` cannot be read: its symbolic links lead in a circle (ELOOP).",
    help: "Check the path",
  },
};

it.for(Object.entries(cases))(
  "says one thing about a file that %s, and ends with 2",
  async ([, one]) => {
    const path = join(folderWith(), "x.yaml");
    one.make(path);
    for (const command of [
      ["check"],
      ["plan"],
      ["generate", "--backend", "cdk", "--out", "unused"],
    ]) {
      const ran = await run([...command, path]);
      expect([ran.code, ran.out]).toEqual([2, ""]);
      expect(ran.err).toContain(`error: ${one.message.replace("PATH", path)}`);
      expect(ran.err).toMatch(/^error: .+\n {2}help: .+\n$/);
      expect(ran.err).toContain(one.help);
    }
  },
);

it("suggests the file that a misspelt name means", async () => {
  const folder = folderWith({ "topology.yaml": fine });
  const { err } = await run(["check", join(folder, "topolgy.yaml")]);
  expect(err).toContain("Did you mean `topology.yaml`?");
});

it("says that the directory is missing too", async () => {
  const folder = folderWith();
  const { err } = await run(["check", join(folder, "nowhere/topology.yaml")]);
  expect(err).toContain(`nor a directory \`${join(folder, "nowhere")}\``);
});

it("names the topologies that are in a directory", async () => {
  const folder = folderWith({ "a.yaml": fine, "b.txt": "" });
  const { err } = await run(["check", folder]);
  expect(err).toContain(`such as \`${join(folder, "a.yaml")}\``);
});

it("names every file that cannot be used, overlays among them", async () => {
  const ran = await run(["check", "-", "gone.yaml", "-f", "lost.yaml"], { input: "" });
  expect(ran.code).toBe(2);
  expect(ran.err.match(/^error: .*/gm)).toEqual([
    "error: `<stdin>` is empty.",
    "error: There is no file `gone.yaml`.",
    "error: There is no file `lost.yaml`.",
  ]);
});

it("prints no control character of a file's name", async () => {
  const { err } = await run(["check", "a\u001b[31m\u202eb.yaml"]);
  expect(err).toContain("a\\u{1b}[31m\\u{202e}b.yaml");
});

it("reads a file with a byte order mark and line ends of Windows", async () => {
  const text = `\ufeff${fine.replaceAll("\n", "\r\n")}`;
  expect(await run(["check", "-"], { input: text })).toMatchObject({ code: 0 });
});

it("tells what the system says about a file that may not be read", async () => {
  const { nodeFileSystem } = await import("../src/node-file-system.ts");
  const denied = Object.assign(new Error("EACCES"), { code: "EACCES", syscall: "open" });
  const files = {
    ...nodeFileSystem,
    read: () => {
      throw denied;
    },
  };
  const path = join(folderWith({ "topology.yaml": fine }), "topology.yaml");
  const { code, err } = await run(["check", path], { io: { files } });
  expect(code).toBe(2);
  expect(err).toContain(`\`${path}\` cannot be read: permission is denied (EACCES).`);
});
