import { say, verbatim, type Text } from "@cloister/texts";
import type { Node, Picture } from "../picture/picture.ts";
import { merged, nest, type Draft, type Entry, type Part, type Place } from "./draft.ts";
import { fileNames } from "./file-names.ts";
import { graphOf, pack, type Graph } from "./pack.ts";
import type { Words } from "./words.ts";

/** What a view says of itself. */
export interface Heading {
  /** `overview`: the name of its only picture, or of the index of its pictures. */
  readonly name: string;
  readonly title: Text;
  /** A sentence or two. */
  readonly description: Text;
}

/** A picture of a part: what it is of, outermost first, and its account's place. */
interface Piece {
  readonly part: Part;
  readonly of: readonly string[];
  /** Counted from 1 where one account or VPC takes several pictures. */
  readonly number?: number;
  readonly account?: Place;
}

/**
 * The pictures of a view: one, where it can be read; else an index, then one for each account, for each VPC of an
 * account that is too large, and as many as it takes for a VPC. What is connected across pictures is drawn in both.
 */
export function split(draft: Draft, heading: Heading, words: Words): readonly Picture[] {
  if (draft.entries.length === 0) return [];
  const whole = { entries: draft.entries, edges: merged(draft.edges) };
  const graph = graphOf(whole);
  const [only, ...more] = pack(whole.entries, graph);
  if (only !== undefined && more.length === 0) {
    return [pictureOf(only, { ...heading, title: words(heading.title) }, words)];
  }
  const nameOf = fileNames();
  const index = nameOf(heading.name);
  const pieces = accountPieces(whole.entries, graph).map((piece) => {
    const said = [...piece.of, ...(piece.number === undefined ? [] : [String(piece.number)])];
    const title = say("{{view}}: {{part}}", {
      view: heading.title,
      part: verbatim(said.join(" / ")),
    });
    const name = nameOf(heading.name, ...said);
    const { account } = piece;
    return {
      picture: pictureOf(piece.part, { ...heading, name, title: words(title) }, words),
      said: said.join(" / "),
      ...(account === undefined ? {} : { account }),
    };
  });
  return [
    ...indexes(pieces, { heading: { ...heading, name: index }, nameOf, words }),
    ...pieces.map(({ picture }) => picture),
  ];
}

function accountPieces(entries: readonly Entry[], graph: Graph): readonly Piece[] {
  return byPlace(entries, "account").flatMap(([account, all]): readonly Piece[] => {
    // What stands outside every account is drawn beside what is connected with it.
    if (account === undefined) return alone(all, graph);
    const of = [account.name ?? account.label];
    const parts = pack(all, graph);
    const [only, ...more] = parts;
    if (only !== undefined && more.length === 0) return [{ part: only, of, account }];
    return byPlace(all, "vpc").flatMap(([vpc, own]) =>
      numbered(pack(own, graph), {
        of: vpc === undefined ? of : [...of, vpc.name ?? vpc.label],
        account,
      }),
    );
  });
}

/** Nothing, but where there is something that no edge connects with an account. */
function alone(entries: readonly Entry[], graph: Graph): readonly Piece[] {
  const lonely = entries.filter(({ node }) => {
    const edges = node && (graph.into.get(node.id) ?? graph.out.get(node.id));
    return edges === undefined;
  });
  return lonely.length === 0 ? [] : numbered(pack(lonely, graph), { of: [] });
}

function numbered(parts: readonly Part[], piece: Omit<Piece, "part" | "number">): readonly Piece[] {
  return parts.map((part, index) => ({
    ...piece,
    part,
    ...(parts.length === 1 ? {} : { number: index + 1 }),
  }));
}

/** Entries by the place of that kind that they are in, in the order in which each comes first; none comes last. */
function byPlace(
  entries: readonly Entry[],
  kind: Place["kind"],
): readonly (readonly [Place | undefined, readonly Entry[]])[] {
  const groups = new Map<string, readonly [Place, Entry[]]>();
  const outside: Entry[] = [];
  for (const entry of entries) {
    const place = entry.places.find((one) => one.kind === kind);
    if (place === undefined) {
      outside.push(entry);
      continue;
    }
    const group = groups.get(place.id);
    if (group === undefined) groups.set(place.id, [place, [entry]]);
    else group[1].push(entry);
  }
  return outside.length === 0 ? [...groups.values()] : [...groups.values(), [undefined, outside]];
}

interface Indexed {
  readonly picture: Picture;
  readonly said: string;
  readonly account?: Place;
}

interface IndexWriting {
  readonly heading: Heading;
  readonly nameOf: ReturnType<typeof fileNames>;
  readonly words: Words;
}

/** The index; where it is too large itself, it names its own parts, which follow. */
function indexes(pieces: readonly Indexed[], writing: IndexWriting): readonly Picture[] {
  const { heading, nameOf, words } = writing;
  const description = words(
    say("{{description}} It is split into {{count}} pictures, which this one names.", {
      description: heading.description,
      count: pieces.length,
    }),
  );
  const title = words(say("{{view}}: index", { view: heading.title }));
  const entries = pieces.map(({ picture, said, account }): Entry => {
    const node: Node = {
      is: "node",
      id: picture.name,
      kind: "picture",
      lines: [words(heading.title), said, picture.name].filter((line) => line !== ""),
    };
    return { places: account === undefined ? [] : [account], node };
  });
  const parts = pack(entries, graphOf({ entries, edges: [] }));
  const [only, ...more] = parts;
  if (only !== undefined && more.length === 0) {
    return [{ ...pictureOf(only, { ...heading, title }, words), description }];
  }
  const pages = parts.map((part, at): Indexed => {
    const number = String(at + 1);
    const name = nameOf(heading.name, "index", number);
    return {
      picture: { ...pictureOf(part, { ...heading, name, title }, words), description },
      said: number,
    };
  });
  return [...indexes(pages, writing), ...pages.map(({ picture }) => picture)];
}

function pictureOf(
  { entries, edges }: Part,
  {
    name,
    title,
    description,
  }: { readonly name: string; readonly title: string; readonly description: Text },
  words: Words,
): Picture {
  return { name, title, description: words(description), children: nest(entries), edges };
}
