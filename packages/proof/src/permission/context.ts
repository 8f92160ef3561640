import type { Tags } from "@cloister/model";
import { say, type Text } from "@cloister/texts";
import type { KeyValue } from "../policy/request.ts";
import type { Role } from "./kinds.ts";
import type { World } from "../world.ts";
import type { Call, Origin } from "./call.ts";
import { isChosen } from "./chosen-keys.ts";
import { spelledKey } from "./key-spelling.ts";
import { nameOf, type Principal } from "./caller.ts";
import { textOf } from "./texts.ts";

const absent: KeyValue = { is: "absent" };

/** What a call is made with. */
export interface Circumstances {
  readonly world: World;
  readonly principal: Principal;
  readonly origin: Origin;
}

/**
 * The condition keys that a request really has. What no leg has is absent, what is decided only at the time
 * of the call is unknown.
 * Source: IAM User Guide, "AWS global condition context keys"; Amazon S3 User Guide, "Condition keys".
 */
export function contextOf(
  { world, principal, origin }: Circumstances,
  call: Call,
): (key: string) => KeyValue {
  return (key) => {
    const own = call.keys.get(key);
    if (own !== undefined) return own;
    if (call.isOpen === true && isChosen(key))
      return unknown(say("what a caller chooses as `{{key}}`", { key: spelledKey(key) }));
    const colon = key.indexOf(":");
    switch (key.slice(0, colon)) {
      case "aws":
        return globalKey(key.slice(colon + 1), { world, principal, origin }, call);
      case "s3":
        return s3Key(key.slice(colon + 1), call);
      case "kms":
        return kmsKey(key.slice(colon + 1), principal);
      default:
        return valueOf(key);
    }
  };
}

function globalKey(key: string, circumstances: Circumstances, call: Call): KeyValue {
  const { principal, origin } = circumstances;
  const { placed, caller } = principal;
  const { resource, account } = placed;
  const slash = key.indexOf("/");
  const family = slash < 0 ? key : key.slice(0, slash);
  const isService = origin.kind === "service";
  switch (family) {
    case "principalarn":
      return caller.kind === "service" ? absent : present(caller.arn);
    case "principalaccount":
      return present(account);
    case "principaltype":
      return present(resource.kind === "user" ? "User" : "AssumedRole");
    case "username":
      return resource.kind === "user" ? present(resource.name) : absent;
    case "userid":
      return unknown(say("the unique id of {{who}}", { who: nameOf(principal) }));
    case "principaltag":
      return tag(resource.tags, key.slice(slash + 1));
    case "principalisawsservice":
      return present("false");
    case "principalorgid":
    case "principalorgpaths":
    case "resourceorgid":
    case "resourceorgpaths":
      return unknown(say("whether the accounts belong to an organization"));
    case "requestedregion":
      return present(call.region);
    case "securetransport":
      return present("true");
    case "calledvia":
      return isService && origin.calledVia.length > 0 ? present(...origin.calledVia) : absent;
    case "calledviafirst":
    case "calledvialast": {
      const service = isService
        ? origin.calledVia.at(family === "calledvialast" ? -1 : 0)
        : undefined;
      return service === undefined ? absent : present(service);
    }
    case "viaawsservice":
      return present(String(isService));
    case "sourceip":
      return sourceIp(origin);
    case "sourcevpc":
    case "sourcevpce":
    case "vpcsourceip":
      return vpcKey(family, circumstances);
    case "resourceaccount":
      return ownerOf(call);
    case "multifactorauthpresent":
    case "multifactorauthage":
      return mfa(principal);
    case "sourceidentity":
      return unknown(say("the source identity of the session"));
    case "principalservicename":
    case "principalservicenameslist":
    case "sourceaccount":
    case "sourcearn":
    case "sourceorgid":
    case "sourceorgpaths":
    case "federatedprovider":
    case "requesttag":
    case "tagkeys":
    case "ec2instancesourcevpc":
    case "ec2instancesourceprivateipv4":
    case "chatbotsourcearn":
    case "signininsessionarn":
      return absent;
    default:
      return valueOf(`aws:${key}`);
  }
}

const onWhichWay = say("on which way the call would leave its subnet");

/** Requests through an endpoint have no public address, and those of Athena's are not the client's. */
function sourceIp(origin: Origin): KeyValue {
  if (origin.kind === "service") return absent;
  if (origin.kind === "stopped") return unknown(onWhichWay);
  const { way } = origin;
  if (way === undefined) return unknown(say("the public address that the client calls from"));
  if (way.kind !== "internet") return absent;
  return unknown(say("the public address of the way out"));
}

function vpcKey(
  key: "sourcevpc" | "sourcevpce" | "vpcsourceip",
  { world, origin }: Circumstances,
): KeyValue {
  if (origin.kind === "stopped") return unknown(onWhichWay);
  const way = origin.kind === "client" ? origin.way : undefined;
  if (way === undefined || way.kind === "internet") return absent;
  switch (key) {
    case "sourcevpc":
      return present(textOf(world, { ref: { kind: "vpc", id: way.vpc }, attribute: "id" }));
    case "sourcevpce":
      return present(textOf(world, { ref: { kind: way.kind, id: way.endpoint }, attribute: "id" }));
    case "vpcsourceip":
      return { is: "within", cidr: way.subnetCidr };
  }
}

/** The session of a role that a service assumes has no MFA; what a person signs in with is not known. */
function mfa(principal: Principal): KeyValue {
  const { resource } = principal.placed;
  if (resource.kind === "role" && isOfServicesOnly(resource)) return absent;
  return unknown(say("whether {{who}} signs in with MFA", { who: nameOf(principal) }));
}

function isOfServicesOnly({ trust: { statements } }: Role): boolean {
  const allows = statements.filter(({ effect }) => effect === "Allow");
  return (
    allows.length > 0 &&
    allows.every(
      ({ principals }) =>
        principals?.service !== undefined &&
        principals.aws === undefined &&
        principals.federated === undefined,
    )
  );
}

/** Clients and S3 agree on the newest version that both speak: S3 accepts no older ones. */
const tlsVersions: KeyValue = { is: "either", values: ["1.2", "1.3"] };

/** Headers that no client sends unless it is told to are absent. */
function s3Key(key: string, call: Call): KeyValue {
  const [family = ""] = key.split("/");
  if (family.startsWith("x-amz-")) return absent;
  switch (family) {
    case "authtype":
      return present("REST-HEADER");
    case "signatureversion":
      return present("AWS4-HMAC-SHA256");
    case "tlsversion":
      return tlsVersions;
    case "resourceaccount":
      return ownerOf(call);
    case "existingobjecttag":
    case "requestobjecttag":
    case "requestobjecttagkeys":
    case "versionid":
    case "dataaccesspointarn":
    case "dataaccesspointaccount":
    case "accesspointnetworkorigin":
    case "accessgrantsinstancearn":
    case "if-match":
    case "if-none-match":
    case "prefix":
      return absent;
    default:
      return valueOf(`s3:${key}`);
  }
}

function ownerOf({ owner, shown }: Call): KeyValue {
  return owner === undefined
    ? unknown(say("who owns {{resource}}", { resource: shown }))
    : present(owner);
}

function kmsKey(key: string, { placed }: Principal): KeyValue {
  switch (key) {
    case "calleraccount":
      return present(placed.account);
    case "grantisforawsresource":
    case "granteeprincipal":
    case "retiringprincipal":
      return absent;
    default:
      return valueOf(`kms:${key}`);
  }
}

/** Tag keys in conditions are compared without regard to case. */
function tag(tags: Tags, key: string): KeyValue {
  const entry = Object.entries(tags).find(([name]) => name.toLowerCase() === key);
  return entry === undefined ? absent : present(entry[1]);
}

export function present(...values: readonly string[]): KeyValue {
  return { is: "present", values };
}

function valueOf(key: string): KeyValue {
  return unknown(say("the value of `{{key}}`", { key: spelledKey(key) }));
}

export function unknown(missing: Text): KeyValue {
  return { is: "unknown", missing };
}
