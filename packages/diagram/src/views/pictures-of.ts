import type { World } from "@cloister/proof";
import { say, sentences, type Language } from "@cloister/texts";
import type { Picture } from "../picture/picture.ts";
import { data } from "./data.ts";
import type { Draft } from "./draft.ts";
import { network } from "./network.ts";
import { overview } from "./overview.ts";
import { sceneOf, type Scene } from "./scene.ts";
import { split, type Heading } from "./split.ts";
import { areUsesJudged } from "./uses.ts";
import { wordsIn } from "./words.ts";

export const viewNames = ["overview", "network", "data"] as const;
export type ViewName = (typeof viewNames)[number];

/**
 * The pictures of a view, in a language. One, named like the view, where all of it can be read; otherwise the first
 * is an index, whose nodes name the pictures of accounts, VPCs and their parts that follow. None passes the limits
 * of Mermaid. A view of nothing has no picture.
 */
export function picturesOf(world: World, view: ViewName, language: Language): readonly Picture[] {
  const words = wordsIn(language);
  const draft = draftOf(sceneOf(world, words), view);
  const heading = headingOf(view);
  if (view === "network" || areUsesJudged(world)) return split(draft, heading, words);
  const description = sentences(
    heading.description,
    say("Permissions are drawn as policies write them, because they are too many to judge each."),
  );
  return split(draft, { ...heading, description }, words);
}

function draftOf(scene: Scene, view: ViewName): Draft {
  switch (view) {
    case "overview":
      return overview(scene);
    case "network":
      return network(scene);
    case "data":
      return data(scene);
  }
}

function headingOf(view: ViewName): Heading {
  switch (view) {
    case "overview":
      return {
        name: view,
        title: say("Overview"),
        description: say(
          "Accounts with their networks, data, users and roles, and what uses what. Dashed: by permission.",
        ),
      };
    case "network":
      return {
        name: view,
        title: say("Network"),
        description: say(
          "VPCs with their subnets, which route table each subnet uses, where its routes lead, and its endpoints, gateways and security groups.",
        ),
      };
    case "data":
      return {
        name: view,
        title: say("Data and permissions"),
        description: say(
          "Catalogs, workgroups, buckets and keys, and the policies on both sides that let users and roles use them. Athena reads definitions and objects with its caller's credentials.",
        ),
      };
  }
}
