import { describe, expect, it } from "vitest";
import { iconNames, layOut, toSvg, type Icons } from "../src/index.ts";
import { icons } from "./assets.ts";
import { access, hostile, node, overview, pictureOf, pictures } from "./pictures.ts";
import { elementsIn, parseXml, textIn } from "./strict-xml.ts";

const allowed = new Set(
  "svg title desc defs symbol g path rect circle ellipse text use polygon polyline line".split(" "),
);

describe.each(pictures)("the SVG of $name", (picture) => {
  it("is well-formed, holds nothing that runs or loads, and shows each text", async () => {
    const drawn = await layOut(picture);
    for (const svg of [toSvg(drawn), toSvg(drawn, { icons })]) {
      const root = parseXml(svg);
      const elements = [...elementsIn(root)];
      for (const { name, attributes } of elements) {
        expect(allowed).toContain(name);
        for (const [key, value] of attributes) {
          expect(key).not.toMatch(/^on|^style$/i);
          expect(key === "href" ? value : "#").toMatch(/^#/);
          expect(value).not.toMatch(/url\((?!#)/);
        }
      }
      const texts = elements.filter(({ name }) => name === "text").map(textIn);
      const set = [
        ...drawn.groups.map(({ title }) => title),
        ...drawn.nodes.map(({ texts }) => texts),
      ];
      for (const { text } of set.flat()) expect(text === "" ? [text] : texts).toContain(text);
    }
  });

  it("names itself, and uses each id once", async () => {
    const root = parseXml(toSvg(await layOut(picture), { icons }));
    expect(root.attributes.get("role")).toBe("img");
    const ids = [...elementsIn(root)].flatMap(({ attributes }) => attributes.get("id") ?? []);
    expect(new Set(ids).size).toBe(ids.length);
    const named = root.attributes.get("aria-labelledby")?.split(" ") ?? [];
    expect(named).toHaveLength(2);
    for (const id of named) expect(ids).toContain(id);
    const used = [...elementsIn(root)].flatMap(({ attributes }) => attributes.get("href") ?? []);
    for (const href of used) expect(ids).toContain(href.slice(1));
  });
});

it("is the same each time", async () => {
  expect(toSvg(await layOut(overview), { icons })).toBe(toSvg(await layOut(overview), { icons }));
});

it("writes each icon once, and all that there are can be used", async () => {
  const svg = toSvg(await layOut(overview), { icons });
  const bodies = [...svg.matchAll(/<symbol id="[^"]*"[^>]*>(.*)<\/symbol>/g)].map(
    ([, body]) => body,
  );
  expect(bodies.length).toBeGreaterThan(10);
  expect(new Set(bodies).size).toBe(bodies.length);
  for (const name of iconNames) expect(icons(name), name).toMatch(/^<svg/);
});

it("shows controls, marks of direction and lone surrogates instead of obeying them", async () => {
  const svg = toSvg(await layOut(hostile));
  expect(svg).not.toMatch(/[\u202a-\u202e\u2066-\u2069\u200f\u0000-\u0009\ufffe\ud800]/u);
  expect(svg).toContain("\\u{202e}");
});

it("takes no icon that could do more than paint", async () => {
  const drawn = await layOut(pictureOf("one", [node("bucket", "a", "S3", "a")], []));
  const plain = toSvg(drawn);
  const evil = [
    '<svg viewBox="0 0 1 1"><script>alert(1)</script></svg>',
    '<svg viewBox="0 0 1 1"><path onload="alert(1)"/></svg>',
    '<svg viewBox="0 0 1 1"><image href="https://example.com/x.png"/></svg>',
    "<svg><path></svg><path></svg>x",
    "nothing",
  ];
  for (const text of evil) expect(toSvg(drawn, { icons: () => text }), text).toBe(plain);
});

it("keeps the ids of icons apart", async () => {
  const own: Icons = () => '<svg viewBox="0 0 1 1"><path id="a"/><path fill="url(#a)"/></svg>';
  const drawn = await layOut(
    pictureOf("one", [node("bucket", "a", "a"), node("role", "b", "b")], []),
  );
  const svg = toSvg(drawn, { icons: own });
  expect(svg).toContain('id="p-one-i0-a"');
  expect(svg).toContain("url(#p-one-i1-a)");
});

it("marks what is denied and unknown by its form too", async () => {
  const { edges, nodes } = await layOut(access);
  const marked = edges.filter(({ mark }) => mark !== undefined).map(({ verdict }) => verdict);
  expect(new Set(marked)).toEqual(new Set(["denied", "unknown"]));
  expect(marked).toHaveLength(2);
  const circles = toSvg(await layOut(access)).match(/<circle /g) ?? [];
  expect(circles).toHaveLength(
    marked.length + nodes.filter(({ verdict }) => verdict !== undefined).length,
  );
});
