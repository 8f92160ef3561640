import type { ResourceOf } from "@cloister/model";
import { allOfKind, startOf, type Placed, type World } from "@cloister/proof";
import { say, verbatim, type Text } from "@cloister/texts";
import type { Cell, Section } from "../book/book.ts";
import { code, columns, parameters, tableOf, tagLines, yesOrNo } from "./cells.ts";
import { idOf } from "./ids.ts";
import type { DocumentInput } from "./input.ts";
import { nameCell, principalName, shortName, shortNames } from "./names.ts";

/** Every Studio domain; undefined where there is none. */
export function studios({ world }: DocumentInput): Section | undefined {
  const domains = allOfKind(world, "studio");
  if (domains.length === 0) return undefined;
  return {
    id: "studio",
    title: verbatim("SageMaker Studio"),
    blocks: domains.flatMap((domain) => domainBlocks(world, domain)),
    sections: [],
  };
}

function domainBlocks(world: World, domain: Placed<ResourceOf<"studio">>) {
  const { accountName, region, resource } = domain;
  const { name, names, mode, authMode, vpc, subnets, securityGroups, executionRole, key } =
    resource;
  const title = say("Studio domain `{{studio}}` of account `{{account}}`", {
    studio: name,
    account: accountName,
  });
  return [
    parameters(
      idOf("studio", accountName, ...names),
      [
        [say("Domain"), code(name)],
        [say("Region"), code(region)],
        [say("Network mode"), [modeText(mode)]],
        [say("Authentication"), code(authMode)],
        [say("VPC"), code(shortName(world, vpc.id))],
        [say("Subnets"), shortNames(world, subnets)],
        [say("Security groups"), shortNames(world, securityGroups)],
        [say("Execution role"), code(principalName(world, executionRole))],
        [
          say("Encryption of home directories"),
          key === undefined ? [say("key of AWS")] : code(shortName(world, key.id)),
        ],
        [say("Source identity in CloudTrail"), yesOrNo(resource.sourceIdentity)],
        [say("Can its apps start?"), startCell(world, domain)],
        [say("Tags"), tagLines(resource.tags)],
      ],
      title,
    ),
    ...profileTable(world, domain),
  ];
}

function modeText(mode: ResourceOf<"studio">["mode"]): Text {
  switch (mode) {
    case "VpcOnly":
      return say("VPC only (`VpcOnly`)");
    case "PublicInternetOnly":
      return say("public internet (`PublicInternetOnly`)");
  }
}

/** What keeps it from starting, where something does. */
function startCell(world: World, domain: Placed<ResourceOf<"studio">>): Cell {
  const { verdict, legs } = startOf(world, domain);
  switch (verdict) {
    case "allowed":
      return [{ verdict, text: say("yes") }];
    case "denied":
    case "unknown": {
      const why = legs.flatMap(({ hops }) => hops.filter((hop) => hop.verdict === verdict));
      const text = verdict === "denied" ? say("no") : say("not known");
      return [{ verdict, text }, ...why.map(({ reason }) => reason)];
    }
  }
}

function profileTable(world: World, { accountName, resource }: Placed<ResourceOf<"studio">>) {
  const profiles = allOfKind(world, "user-profile").filter(
    (profile) => profile.resource.studio.id === resource.id,
  );
  return tableOf({
    name: idOf("profiles", accountName, ...resource.names),
    title: say("User profiles"),
    columns: columns(say("User profile"), say("Execution role"), say("Security groups")),
    rows: profiles.map(({ resource: profile }) => [
      nameCell(profile),
      profile.executionRole === undefined
        ? [say("that of the domain")]
        : code(principalName(world, profile.executionRole)),
      profile.securityGroups.length === 0
        ? [verbatim("–")]
        : shortNames(world, profile.securityGroups),
    ]),
  });
}
