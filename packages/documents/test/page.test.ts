import type { Browser } from "playwright-core";
import { english } from "@cloister/texts";
import { afterAll, beforeAll, expect, it } from "vitest";
import { toHtml } from "../src/html/to-html.ts";
import { chromiumPath, launch, open, violations } from "./browser.ts";
import { writtenDocuments } from "./documents.ts";
import { hostileNames, sampleBook, sampleSvg, shownOf } from "./sample-book.ts";

// Counted as skipped where there is no browser.
const inBrowser = { skip: chromiumPath === undefined, timeout: 180_000 };
const sample = toHtml(sampleBook, { language: english, svgOf: sampleSvg });

// A machine may be busy.
const patient = { timeout: 20_000 };
const documents = await writtenDocuments();

let running: Browser | undefined;
beforeAll(async () => {
  if (chromiumPath !== undefined) running = await launch();
}, 120_000);
afterAll(async () => {
  await running?.close();
});

function browser(): Browser {
  if (running === undefined) throw new Error("The browser is not running.");
  return running;
}

for (const { name, html } of documents) {
  it(`asks nothing of any network and reports no error: ${name}`, inBrowser, async () => {
    const { page, events } = await open(browser(), html);
    await page.evaluate("for (const one of document.querySelectorAll('details')) one.open = true");
    await page.mouse.wheel(0, 100_000);
    expect(events).toEqual([]);
    await page.context().close();
  });

  it(`is accessible, says axe-core, in light and in dark colours: ${name}`, inBrowser, async () => {
    const { page } = await open(browser(), html, { colorScheme: "light" });
    await page.evaluate("for (const one of document.querySelectorAll('details')) one.open = true");
    expect(await violations(page, "all")).toEqual([]);
    await page.emulateMedia({ colorScheme: "dark" });
    expect(await violations(page, "contrast")).toEqual([]);
    await page.context().close();
  });

  it(`fits a screen of 360 pixels, and is accessible there: ${name}`, inBrowser, async () => {
    const { page } = await open(browser(), html, { viewport: { width: 360, height: 740 } });
    expect(await page.evaluate("document.documentElement.scrollWidth")).toBe(360);
    expect(await violations(page, "all but contrast")).toEqual([]);
    await page.context().close();
  });

  it(`every id is there once, and every link leads to one: ${name}`, inBrowser, async () => {
    const { page } = await open(browser(), html);
    const { twice, nowhere } = await page.evaluate<{ twice: string[]; nowhere: string[] }>(`({
      twice: [...document.querySelectorAll("[id]")].map(({ id }) => id).filter((id, at, ids) => ids.indexOf(id) !== at),
      nowhere: [...document.links].map(({ hash }) => decodeURIComponent(hash.slice(1))).filter((id) => !document.getElementById(id)),
    })`);
    expect(twice).toEqual([]);
    expect(nowhere).toEqual([]);
    await page.context().close();
  });

  it(`is printed light, whole, and no wider than its paper: ${name}`, inBrowser, async () => {
    const { page } = await open(browser(), html, { colorScheme: "dark" });
    const pdf = await page.pdf({ preferCSSPageSize: true });
    expect(pdf.subarray(0, 5).toString()).toBe("%PDF-");
    // A4 portrait without its margins, in CSS pixels.
    await page.setViewportSize({ width: 703, height: 1020 });
    await page.emulateMedia({ media: "print" });
    const printed = await page.evaluate(`({
      width: document.documentElement.scrollWidth,
      paper: getComputedStyle(document.body).backgroundColor,
      search: document.querySelector(".search").getBoundingClientRect().height,
      folded: [...document.querySelectorAll("main pre")].filter((pre) => pre.getBoundingClientRect().height === 0).length,
      wide: [...document.querySelectorAll("main table, main svg")].filter((one) => one.getBoundingClientRect().right > innerWidth + 1).map(({ id }) => id),
    })`);
    expect(printed).toEqual({
      width: 703,
      paper: "rgb(255, 255, 255)",
      search: 0,
      folded: 0,
      wide: [],
    });
    await page.context().close();
  });
}

it("the search is reached, read and left by keyboard alone", inBrowser, async () => {
  const { page, events } = await open(browser(), sample);
  await page.keyboard.press("Tab");
  expect(await page.locator(":focus").textContent()).toBe("Skip to the content");
  await page.keyboard.press("Tab");
  expect(await page.locator(":focus").getAttribute("type")).toBe("search");

  await page.keyboard.type("APNE1-AZ2 private");
  const status = page.getByRole("status");
  await expect.poll(() => status.textContent(), patient).toBe("1 match.");
  const rows = page.locator("#table-subnets-x-main tbody tr");
  expect(await rows.evaluateAll((all) => all.map((row) => row.checkVisibility()))).toEqual([
    false,
    true,
    false,
  ]);
  expect(await page.locator("#purpose").isVisible()).toBe(false);
  expect(await page.getByRole("navigation").getByText("Purpose").isVisible()).toBe(false);

  await page.keyboard.press("Enter");
  expect(await status.textContent()).toBe("Match 1 of 1.");
  await page.keyboard.press("Escape");
  expect(await page.locator("#purpose").isVisible()).toBe(true);
  expect(await page.locator(":focus").textContent()).toContain("private-1");
  expect(events).toEqual([]);
  await page.context().close();
});

it("the search goes from match to match, also into what is folded away", inBrowser, async () => {
  const { page } = await open(browser(), sample);
  const input = page.getByRole("searchbox");
  const status = page.getByRole("status");
  await input.fill("ｓ３bucket-yyyy");
  await input.press("Enter");
  const text = (await status.textContent()) ?? "";
  const total = Number(/of (\d+)/.exec(text)?.[1]);
  expect(total).toBeGreaterThan(2);
  await input.press("Enter");
  expect(await status.textContent()).toBe(`Match 2 of ${total}.`);
  await input.press("Shift+Enter");
  await input.press("Shift+Enter");
  expect(await status.textContent()).toBe(`Match ${total} of ${total}.`);
  expect(await page.locator("details.code").first().getAttribute("open")).not.toBeNull();

  await input.fill("nothing has this name");
  await expect.poll(() => status.textContent(), patient).toBe("Nothing found.");
  await input.fill("");
  await expect.poll(() => page.locator("main .out").count(), patient).toBe(0);
  await page.context().close();
});

it("a link leads to what the search had taken away", inBrowser, async () => {
  const { page } = await open(browser(), sample);
  await page.getByRole("searchbox").fill("see the policies");
  await expect.poll(() => page.locator("#policies").isVisible(), patient).toBe(false);
  await page.getByRole("link", { name: "see the policies" }).click();
  expect(await page.locator("#policies").isVisible()).toBe(true);
  await page.context().close();
});

it("everything is there without script, but for the search", inBrowser, async () => {
  const { page, events } = await open(browser(), sample, { javaScriptEnabled: false });
  expect(await page.getByRole("searchbox").count()).toBe(0);
  expect(await page.getByRole("row").count()).toBe(hostileNames.length + 7);
  await page.getByText("Policy of access-role").click();
  expect(await page.getByText('"aws:SecureTransport"').isVisible()).toBe(true);
  expect(events).toEqual([]);
  await page.context().close();
});

it("hostile names are texts, and run nothing", inBrowser, async () => {
  const { page, events } = await open(browser(), sample);
  const names = page.locator("#table-hostile-names tbody td:nth-child(2)");
  expect(await names.allTextContents()).toEqual(hostileNames.map(shownOf));
  const made = await page.evaluate(
    "[document.scripts.length, document.styleSheets.length, document.images.length, document.querySelectorAll('main :is(script, style, b:not(figcaption b), iframe, object)').length]",
  );
  expect(made).toEqual([1, 1, 0, 0]);
  expect(events).toEqual([]);
  await page.context().close();
});

it("a picture is one image with a name, and grows when its box is ticked", inBrowser, async () => {
  const { page } = await open(browser(), sample, { viewport: { width: 700, height: 800 } });
  const picture = page.getByRole("img").first();
  expect(await picture.getAttribute("aria-label")).toBe(
    "Network of <main> How the subnets of `main` reach the internet.",
  );
  const before = await picture.boundingBox();
  await page.getByRole("checkbox").first().press("Space");
  const after = await picture.boundingBox();
  expect(before?.width).toBeLessThan(700);
  expect(after?.width).toBe(1400);
  expect(await page.evaluate("document.documentElement.scrollWidth")).toBe(700);
  await page.context().close();
});
