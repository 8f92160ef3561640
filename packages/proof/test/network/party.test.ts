import { expect, it } from "vitest";
import type { SecurityGroupPeer } from "@cloister/model";
import { holdsParty, type Party } from "../../src/network/party.ts";
import { blockOf } from "../../src/network/public-addresses.ts";
import { ref, region } from "./a-world.ts";

const inVpc = (
  blocks: readonly string[] | undefined,
  groups: readonly string[] | undefined = ["apps"],
  where = region,
): Party => ({
  kind: "interfaces",
  region: where,
  vpc: "x:vpc/main",
  groups: groups?.map(ref),
  blocks: blocks?.map(blockOf),
});
const s3: Party = { kind: "public", region, isRegionalS3: true };
const other: Party = { kind: "public", region, isRegionalS3: false };
const unlisted: Party = { kind: "public", region: "eu-north-1", isRegionalS3: true };

const cidr = (text: string): SecurityGroupPeer => ({ cidr: text });
const list = (id: string): SecurityGroupPeer => ({ prefixList: id });
const own = inVpc(["10.0.1.0/24"]);
const unnamed: Party = {
  kind: "interfaces",
  region,
  vpc: "x:vpc/main",
  groups: undefined,
  blocks: [blockOf("10.0.1.0/24")],
};
const two = inVpc(["10.0.1.0/24", "10.0.2.0/24"]);

it.for<readonly [string, SecurityGroupPeer, Party, string]>([
  ["the same block", cidr("10.0.1.0/24"), own, "allowed"],
  ["a wider block", cidr("10.0.0.0/16"), own, "allowed"],
  ["every address", cidr("0.0.0.0/0"), own, "allowed"],
  ["a part of the block", cidr("10.0.1.128/25"), own, "unknown"],
  ["another block", cidr("10.0.2.0/24"), own, "denied"],
  ["every IPv6 address", cidr("::/0"), own, "denied"],
  ["one of two blocks", cidr("10.0.1.0/24"), two, "unknown"],
  ["the other of two blocks", cidr("10.0.2.0/24"), two, "unknown"],
  ["both of two blocks", cidr("10.0.0.0/22"), two, "allowed"],
  ["neither of two blocks", cidr("10.0.3.0/24"), two, "denied"],
  ["a block, of addresses not known", cidr("10.0.0.0/8"), inVpc(undefined), "unknown"],
  ["every address, of addresses not known", cidr("0.0.0.0/0"), inVpc(undefined), "allowed"],
  ["every IPv6 address, of addresses not known", cidr("::/0"), inVpc(undefined), "denied"],
  ["half of all, of addresses not known", cidr("0.0.0.0/1"), inVpc(undefined), "unknown"],
  ["every address, of a public party", cidr("0.0.0.0/0"), other, "allowed"],
  ["half of all, of a public party", cidr("128.0.0.0/1"), other, "unknown"],
  ["a public block, of a public party", cidr("52.0.0.0/8"), s3, "unknown"],
  ["a private block, of a public party", cidr("10.0.0.0/8"), s3, "denied"],
  ["a block beside private ones", cidr("172.32.0.0/16"), s3, "unknown"],
  ["every IPv6 address, of a public party", cidr("::/0"), other, "denied"],
  ["a group it has", { group: ref("apps") }, own, "allowed"],
  ["a group it has second", { group: ref("b") }, inVpc([], ["a", "b"]), "allowed"],
  ["a group it has not", { group: ref("b") }, own, "denied"],
  ["a group of a party whose groups are not known", { group: ref("b") }, unnamed, "unknown"],
  ["a group, of a public party", { group: ref("apps") }, s3, "denied"],
  ["the list of S3, of S3", list("pl-61a54008"), s3, "allowed"],
  ["the list of S3, of another API", list("pl-61a54008"), other, "denied"],
  ["the list of S3, of interfaces", list("pl-61a54008"), own, "denied"],
  ["the list of S3, of interfaces not known", list("pl-61a54008"), inVpc(undefined), "denied"],
  ["the list of S3, of public addresses", list("pl-61a54008"), inVpc(["52.0.0.0/8"]), "unknown"],
  ["another list, of S3", list("pl-63a5400a"), s3, "unknown"],
  ["another list, of interfaces", list("pl-0123456789abcdef0"), own, "unknown"],
  ["a list where that of S3 is not known", list("pl-61a54008"), unlisted, "unknown"],
])("a peer that is %s", ([, peer, party, expected]) => {
  expect(holdsParty(peer, party, () => "x:vpc/main")).toBe(expected);
});

it("does not take a group of another VPC for one of its own", () => {
  expect(holdsParty({ group: ref("apps") }, own, () => "x:vpc/other")).toBe("denied");
});

it("takes a group of a VPC that is not known for one of its own", () => {
  expect(holdsParty({ group: ref("apps") }, own, () => undefined)).toBe("allowed");
});
