import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { compile } from "@cloister/model";
import { english, inEnglish } from "@cloister/texts";
import { verificationKit } from "@cloister/verification";
import { expect, it } from "vitest";
import { run } from "./world.ts";

const path = fileURLToPath(
  new URL("../../../examples/closed-sagemaker/topology.yaml", import.meta.url),
);

it("asks by the commands of the verification kit exactly what its checks try", async () => {
  const { plan } = compile({ files: [{ path, text: readFileSync(path, "utf8") }] });
  if (plan === undefined) throw new Error("The example has no plan.");
  const { checks } = verificationKit(plan, { language: english, source: "FILE" });
  for (const { flow, wants, trace } of checks) {
    const [, ...words] = trace.split(" ").map((word) => (word === "FILE" ? path : word));
    const ran = await run([...words, "--lang", "en"]);
    const isAboutInternet = words.includes("--to");
    // To ask for the ways to the internet is no question that fails.
    const code = isAboutInternet || wants === "allowed" ? 0 : 1;
    expect([ran.code, ran.err], trace).toEqual([code, ""]);
    const said = ran.out.replaceAll(/\s+/g, " ");
    expect(
      said.startsWith(isAboutInternet ? "closed: " : `${wants}: ${inEnglish(flow)}`),
      said,
    ).toBe(true);
  }
});
