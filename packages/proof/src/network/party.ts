import {
  contains,
  intersects,
  type Cidr,
  type SecurityGroupPeer,
  type SecurityGroupRef,
  s3PrefixList,
} from "@cloister/model";
import { anyOf, type Verdict } from "../verdict.ts";
import { blockOf, holdsPublicAddresses } from "./public-addresses.ts";

/** Who is at the other end, as a rule of a security group sees it. */
export type Party =
  /** Network interfaces in a VPC. */
  | {
      readonly kind: "interfaces";
      readonly region: string;
      readonly vpc: string;
      /** Undefined: not known. */
      readonly groups: readonly SecurityGroupRef[] | undefined;
      /** The blocks that their addresses are in, each holding one or more; undefined: not known. */
      readonly blocks: readonly Cidr[] | undefined;
    }
  /** Public addresses that are not known, such as those of an AWS API. */
  | {
      readonly kind: "public";
      /** The Region of the VPC from which they are reached. */
      readonly region: string;
      /** Whether they are all in the prefix list of S3 in that Region. */
      readonly isRegionalS3: boolean;
    };

/** Whether a rule's peer holds all addresses of a party: unknown where it may hold some of them only. */
export function holdsParty(
  peer: SecurityGroupPeer,
  party: Party,
  vpcOf: (group: SecurityGroupRef) => string | undefined,
): Verdict {
  if ("group" in peer)
    return party.kind === "public" ? "denied" : holdsGroup(peer.group, party, vpcOf);
  if ("cidr" in peer) return holdsAddresses(blockOf(peer.cidr), party);
  const s3 = s3PrefixList(party.region);
  if (peer.prefixList !== s3) return "unknown";
  if (party.kind === "public") return party.isRegionalS3 ? "allowed" : "denied";
  return party.blocks?.some(holdsPublicAddresses) === true ? "unknown" : "denied";
}

function holdsGroup(
  group: SecurityGroupRef,
  { groups, vpc }: Extract<Party, { kind: "interfaces" }>,
  vpcOf: (group: SecurityGroupRef) => string | undefined,
): Verdict {
  if ((vpcOf(group) ?? vpc) !== vpc) return "denied";
  if (groups === undefined) return "unknown";
  return groups.some(({ id }) => id === group.id) ? "allowed" : "denied";
}

/** Clients and services of this language have IPv4 addresses only. */
function holdsAddresses(block: Cidr, party: Party): Verdict {
  if (block.family === 6) return "denied";
  if (party.kind === "public") {
    if (!holdsPublicAddresses(block)) return "denied";
    return block.prefix === 0 ? "allowed" : "unknown";
  }
  const { blocks } = party;
  if (blocks === undefined) return block.prefix === 0 ? "allowed" : "unknown";
  if (blocks.every((one) => contains(block, one))) return "allowed";
  return anyOf(blocks.map((one) => (intersects(block, one) ? "unknown" : "denied")));
}
