import { escapeHtml } from "./escape.ts";

export interface Placing {
  /** Before every id of the picture, so that two pictures never share one. */
  readonly prefix: string;
  /** What the picture shows, for whoever cannot see it. Fit for an attribute. */
  readonly label: string;
}

/** An SVG document as an element of a page: one image with a name, with ids of its own. */
export function withinPage(svg: string, { prefix, label }: Placing): string {
  const start = svg.search(/<svg[\s>]/);
  if (start < 0) throw new Error("bug: a picture is not an SVG document.");
  const own = escapeHtml(prefix);
  let isRoot = true;
  return svg
    .slice(start)
    .trimEnd()
    .replace(tag, (found) => {
      const element = found.replace(reference, (_, before: string) => `${before}${own}`);
      if (!isRoot) return element;
      isRoot = false;
      const bare = element.replace(naming, "");
      return bare.replace("<svg", `<svg role="img" aria-label="${label}"`);
    });
}

/** A whole tag: what stands between tags is text, and stays. */
const tag = /<[a-zA-Z](?:[^<>"']|"[^"]*"|'[^']*')*>/g;

/** The place before the name in `id="a"`, `href="#a"`, `url(#a)`. */
const reference = /(\sid=["']|href=["']#|url\(#)/g;

const naming = /\s(?:role|aria-[a-z]+)=(?:"[^"]*"|'[^']*')/g;

/** In pixels, as its root says. */
export function sizeOfSvg(svg: string): { readonly width: number; readonly height: number } {
  const [root = ""] = /<svg\s[^>]*>/.exec(svg) ?? [];
  const [, width = "0", height = "0"] =
    /\sviewBox="[\d.-]+ [\d.-]+ ([\d.]+) ([\d.]+)"/.exec(root) ?? [];
  return { width: Number(width), height: Number(height) };
}
