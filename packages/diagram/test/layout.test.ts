import { judgeExpectations, worldOfPlan } from "@cloister/proof";
import { english, inJapanese, type Language } from "@cloister/texts";
import { describe, expect, it } from "vitest";
import { accessPictures, layOut, picturesOf, viewNames, type Picture } from "../src/index.ts";
import { flawsOf } from "./flaws.ts";
import {
  access,
  data,
  edge,
  group,
  hostile,
  network,
  node,
  pictureOf,
  pictures,
} from "./pictures.ts";
import { everyPlan, examples, type NamedPlan } from "./worlds.ts";

/** The widest picture whose texts of 12 pixels are 11 high when it is shown 1,280 pixels wide. */
const mostWidth = (1280 * 12) / 11;

describe.each(pictures)("the layout of $name", (picture) => {
  it("has no flaw", async () => {
    expect(flawsOf(await layOut(picture))).toEqual([]);
  });

  it("is the same each time", async () => {
    expect(await layOut(picture)).toEqual(await layOut(picture));
  });

  it("leaves nothing out", async () => {
    const drawn = await layOut(picture);
    const edges = drawn.edges.map(({ from, to }) => `${from} → ${to}`);
    expect(edges.toSorted()).toEqual(
      picture.edges.map(({ from, to }) => `${from} → ${to}`).toSorted(),
    );
    expect([...drawn.groups, ...drawn.nodes].map(({ id }) => id).toSorted()).toEqual(
      [...idsIn(picture.children)].toSorted(),
    );
  });
});

it.each(examples)(
  "the views of $name can be read 1,280 pixels wide, and have no flaw",
  async (example) => {
    for (const picture of picturesIn(example, [english, inJapanese])) {
      const drawn = await layOut(picture);
      expect(flawsOf(drawn), picture.name).toEqual([]);
      expect(drawn.width, picture.name).toBeLessThanOrEqual(mostWidth);
    }
  },
);

it("the views of every fixture have no flaw", async () => {
  for (const fixture of everyPlan) {
    for (const picture of picturesIn(fixture, [english])) {
      expect(flawsOf(await layOut(picture)), `${fixture.name} ${picture.name}`).toEqual([]);
    }
  }
});

it.each([network, access, data, hostile])(
  "$name can be read 1,280 pixels wide",
  async (picture) => {
    expect((await layOut(picture)).width).toBeLessThanOrEqual(mostWidth);
  },
);

it("an edge from a node to itself, and edges between the same two nodes, are drawn apart", async () => {
  const picture = pictureOf(
    "loops",
    [group("vpc", "v", "VPC", [node("role", "a", "a"), node("role", "b", "b")])],
    [
      edge("a", "a", "itself"),
      edge("a", "b", "one"),
      edge("a", "b", "two"),
      edge("b", "a", "back"),
    ],
  );
  expect(flawsOf(await layOut(picture))).toEqual([]);
});

it("refuses an edge of nothing", async () => {
  const picture = pictureOf("loose", [node("role", "a", "a")], [edge("a", "b")]);
  await expect(layOut(picture)).rejects.toThrow("bug: in loose");
});

function picturesIn({ plan }: NamedPlan, languages: readonly Language[]): readonly Picture[] {
  const world = worldOfPlan(plan);
  return languages.flatMap((language) => [
    ...viewNames.flatMap((view) => picturesOf(world, view, language)),
    ...accessPictures(world, judgeExpectations(plan), language).values(),
  ]);
}

function* idsIn(items: Picture["children"]): Generator<string> {
  for (const item of items) {
    yield item.id;
    if (item.is === "group") yield* idsIn(item.children);
  }
}
