import { onlyAccount } from "@cloister/model";
import { worldOfPlan, type World } from "@cloister/proof";
import { say } from "@cloister/texts";
import type { Book, Section } from "../book/book.ts";
import { access } from "./access.ts";
import { assumptions } from "./assumptions.ts";
import { catalog } from "./catalog.ts";
import { cost } from "./cost.ts";
import { cover } from "./cover.ts";
import { deployment } from "./deployment.ts";
import { findings } from "./findings.ts";
import { flows } from "./flows.ts";
import { grants } from "./grants.ts";
import { accountTitle, handoverBlocks, handovers } from "./handover.ts";
import { identities } from "./identities.ts";
import { idOf } from "./ids.ts";
import type { DocumentInput } from "./input.ts";
import { network } from "./network.ts";
import { policySections } from "./policy-json.ts";
import { storage } from "./storage.ts";
import { studios } from "./studio.ts";
import { summary } from "./summary.ts";
import { verification } from "./verification.ts";

/** The design document of a topology, from its plan and its proofs alone: the same input gives the same book. */
export function designDocument(input: DocumentInput): Book {
  const { plan, world } = input;
  return {
    name: "design",
    title: say("Design document: {{name}}", { name: plan.name }),
    sections: [
      cover(input),
      summary(input),
      ...given(network(input)),
      ...given(studios(input)),
      ...given(identities(input)),
      ...given(storage(input)),
      ...given(catalog(input)),
      ...given(grants(input)),
      flows(input),
      ...given(access(input)),
      findings(input),
      cost(input),
      ...given(deployment(input)),
      ...given(verification(input)),
      ...given(assumptions(input)),
      ...given(handovers(input)),
      ...given(policies(world)),
    ],
  };
}

/** What one account's own administrator applies, complete in itself. `account`: the topology's name of it. */
export function handoverSheet(input: DocumentInput, account: string): Book {
  const found = input.plan.accounts.find(({ name }) => name === account);
  if (found === undefined) throw new Error(`bug: the plan has no account ${account}.`);
  const plan = onlyAccount(input.plan, account);
  const world = worldOfPlan(plan);
  const { overlays, placeOf } = input;
  const own: DocumentInput = {
    plan,
    world,
    diagnosis: { diagnostics: [], silenced: [], expected: [] },
    isComplete: input.isComplete,
    sources: input.sources,
    ...(overlays === undefined ? {} : { overlays }),
    ...(placeOf === undefined ? {} : { placeOf }),
  };
  return {
    name: idOf("handover", account),
    title: say("Hand-over sheet: account {{account}} of {{name}}", { account, name: plan.name }),
    sections: [
      {
        id: "handover",
        title: accountTitle(found),
        blocks: handoverBlocks(input, found, { isWithLinks: false }),
        sections: [],
      },
      ...given(network(own)),
      ...given(studios(own)),
      ...given(identities(own)),
      ...given(storage(own)),
      ...given(catalog(own)),
      ...given(policies(world, account)),
    ],
  };
}

function policies(world: World, account?: string): Section | undefined {
  const sections = policySections(world, account);
  if (sections.length === 0) return undefined;
  return {
    id: "policies-json",
    title: say("Appendix: policies in JSON"),
    blocks: [
      {
        is: "paragraph",
        text: say(
          "As they are applied. `<id of …>` stands for an id that AWS gives when it makes the resource.",
        ),
      },
      {
        is: "list",
        isOrdered: false,
        items: sections.map(({ id, title }) => ({ link: id, text: title })),
      },
    ],
    sections,
    isIndexed: true,
  };
}

function given(section: Section | undefined): readonly Section[] {
  return section === undefined ? [] : [section];
}
