import { existsSync, readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { chromium, type Browser, type BrowserContextOptions, type Page } from "playwright-core";

const places = [
  process.env["CHROMIUM"],
  "/usr/bin/chromium",
  "/usr/bin/chromium-browser",
  "/usr/bin/google-chrome",
  "/usr/bin/google-chrome-stable",
  "/snap/bin/chromium",
  "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
  "/Applications/Chromium.app/Contents/MacOS/Chromium",
];

/** The browser of this machine, if it has one; `CHROMIUM` may name another. */
export const chromiumPath: string | undefined = places.find(
  (path) => path !== undefined && path !== "" && existsSync(path),
);

if (chromiumPath === undefined) {
  console.warn(
    "No Chromium: the tests that open the page are skipped. Install chromium, or set CHROMIUM to its path.",
  );
}

const quiet = [
  "--no-sandbox",
  "--disable-gpu",
  "--disable-quic",
  "--disable-dev-shm-usage",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
];

export async function launch(): Promise<Browser> {
  if (chromiumPath === undefined) throw new Error("There is no browser to launch.");
  return await chromium.launch({ executablePath: chromiumPath, args: quiet, timeout: 60_000 });
}

export interface Opened {
  readonly page: Page;
  /** What went wrong or was attempted: errors, warnings, dialogs, requests for anything but the page. */
  readonly events: readonly string[];
}

/** No such host exists: whatever is asked of it, and of any other, is answered here. */
export const address = "http://document.invalid/";

/** Opens a page in a context of its own. `close` the context when done. */
export async function open(
  browser: Browser,
  html: string,
  options: BrowserContextOptions = {},
): Promise<Opened> {
  const context = await browser.newContext(options);
  const page = await context.newPage();
  const events: string[] = [];
  await context.route("**/*", async (route) => {
    const url = route.request().url();
    if (url === address) {
      await route.fulfill({ body: html, contentType: "text/html; charset=utf-8" });
      return;
    }
    events.push(`request: ${url}`);
    await route.abort();
  });
  page.on("console", (message) => {
    events.push(`${message.type()}: ${message.text()}`);
  });
  page.on("pageerror", (error) => {
    events.push(`error: ${error.message}`);
  });
  page.on("dialog", (dialog) => {
    events.push(`dialog: ${dialog.message()}`);
    void dialog.dismiss();
  });
  page.on("popup", () => {
    events.push("another window");
  });
  await page.goto(address);
  return { page, events };
}

const axe = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");

/** The rule of axe-core that takes most of its time. */
export type Rules = "all" | "contrast" | "all but contrast";

/** What axe-core finds wrong with a page as it is shown now: its rule, and where. */
export async function violations(page: Page, rules: Rules): Promise<readonly string[]> {
  const chosen =
    rules === "all"
      ? ""
      : rules === "contrast"
        ? `, runOnly: ["color-contrast"]`
        : `, rules: { "color-contrast": { enabled: false } }`;
  await page.evaluate(axe);
  const found: unknown = await page.evaluate(
    `axe.run(document, { resultTypes: ["violations"]${chosen} }).then(({ violations }) =>
      violations.flatMap(({ id, nodes }) => nodes.map(({ target, failureSummary }) => id + " at " + target.join(" ") + ": " + failureSummary)))`,
  );
  return Array.isArray(found) ? found.map(String) : [`axe gave ${String(found)}`];
}
