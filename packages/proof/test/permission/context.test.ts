import { verbatim } from "@cloister/texts";
import { expect, it } from "vitest";
import type { Origin, Call } from "../../src/permission/call.ts";
import { principalOf } from "../../src/permission/caller.ts";
import { contextOf } from "../../src/permission/context.ts";
import type { KeyValue } from "../../src/policy/request.ts";
import { worldOfPlan } from "../../src/world.ts";
import { planOf } from "../topologies.ts";
import { told } from "../told.ts";

const world = worldOfPlan(
  planOf(`
cloister: 1
name: context
region: ap-northeast-1
accounts:
  x:
    id: "111111111111"
    users: { person: { tags: { Team: a } } }
    roles:
      worker: { trust: sagemaker }
      shared: { trust: [sagemaker, { principal: user/person, mfa: true }] }
`),
);

const call: Call = {
  action: "s3:GetObject",
  resource: "arn:aws:s3:::bucket/key",
  shown: verbatim("`s3://bucket/key`"),
  owner: "222222222222",
  region: "ap-northeast-1",
  resourceKind: "other",
  policy: undefined,
  keys: new Map([["s3:existingobjecttag/team", { is: "present", values: ["a"] }]]),
};

const outside: Origin = { kind: "client" };
const byAthena: Origin = { kind: "service", calledVia: ["athena.amazonaws.com"] };
const byS3: Origin = { kind: "service", calledVia: [] };
const byEndpoint: Origin = {
  kind: "client",
  way: {
    kind: "gateway-endpoint",
    endpoint: "x:gateway-endpoint/main/s3",
    vpc: "x:vpc/main",
    subnetCidr: "10.0.1.0/24",
  },
};
const byNat: Origin = { kind: "client", way: { kind: "internet", internetGateway: "x:i" } };

const user = { kind: "user", id: "x:user/person" } as const;
const worker = { kind: "role", id: "x:role/worker" } as const;
const shared = { kind: "role", id: "x:role/shared" } as const;
const present = (...values: readonly string[]): KeyValue => ({ is: "present", values });
const absent: KeyValue = { is: "absent" };
const unknown = { is: "unknown" };

it.for<readonly [string, typeof user | typeof worker | typeof shared, Origin, unknown]>([
  ["aws:principalarn", worker, outside, present("arn:aws:iam::111111111111:role/worker")],
  ["aws:principalaccount", worker, outside, present("111111111111")],
  ["aws:principaltype", worker, outside, present("AssumedRole")],
  ["aws:principaltype", user, outside, present("User")],
  ["aws:username", user, outside, present("person")],
  ["aws:username", worker, outside, absent],
  ["aws:principaltag/team", user, outside, present("a")],
  ["aws:principaltag/team", worker, outside, absent],
  ["aws:principalorgid", worker, outside, unknown],
  ["aws:resourceaccount", worker, outside, present("222222222222")],
  ["s3:resourceaccount", worker, outside, present("222222222222")],
  ["aws:requestedregion", worker, outside, present("ap-northeast-1")],
  ["aws:securetransport", worker, outside, present("true")],
  ["aws:sourceip", worker, outside, unknown],
  ["aws:sourceip", worker, byNat, unknown],
  ["aws:sourceip", worker, byEndpoint, absent],
  ["aws:sourceip", worker, byAthena, absent],
  ["aws:vpcsourceip", worker, byEndpoint, { is: "within", cidr: "10.0.1.0/24" }],
  ["aws:vpcsourceip", worker, byNat, absent],
  ["aws:sourcevpc", worker, byNat, absent],
  ["aws:sourcevpce", worker, byAthena, absent],
  ["aws:sourcevpce", worker, { kind: "stopped" }, unknown],
  ["aws:calledvia", worker, outside, absent],
  ["aws:calledvia", worker, byAthena, present("athena.amazonaws.com")],
  ["aws:calledvialast", worker, byAthena, present("athena.amazonaws.com")],
  ["aws:calledvia", worker, byS3, absent],
  ["aws:viaawsservice", worker, byAthena, present("true")],
  ["aws:viaawsservice", worker, outside, present("false")],
  ["aws:multifactorauthpresent", worker, outside, absent],
  ["aws:multifactorauthpresent", shared, outside, unknown],
  ["aws:multifactorauthpresent", user, outside, unknown],
  ["aws:currenttime", worker, outside, { missing: "the value of `aws:CurrentTime`" }],
  ["aws:useragent", worker, outside, unknown],
  ["aws:somethingnew", worker, outside, unknown],
  ["s3:existingobjecttag/team", worker, outside, present("a")],
  ["s3:existingobjecttag/other", worker, outside, absent],
  ["s3:x-amz-acl", worker, outside, absent],
  ["s3:authtype", worker, outside, present("REST-HEADER")],
  ["s3:tlsversion", worker, outside, { is: "either", values: ["1.2", "1.3"] }],
  ["s3:somethingnew", worker, outside, unknown],
  ["kms:calleraccount", worker, byS3, present("111111111111")],
  ["kms:grantoperations", worker, byS3, unknown],
  ["sts:externalid", worker, outside, unknown],
])("knows of `%s`", ([key, who, origin, value]) => {
  const principal = principalOf(world, who);
  expect(told(contextOf({ world, principal, origin }, call)(key))).toMatchObject(value as object);
});

it.for<readonly [string, unknown]>([
  ["s3:x-amz-acl", unknown],
  ["s3:authtype", unknown],
  ["s3:tlsversion", unknown],
  ["aws:securetransport", unknown],
  ["aws:calledvia", unknown],
  ["s3:existingobjecttag/team", present("a")],
  ["s3:existingobjecttag/other", absent],
  ["aws:principalarn", present("arn:aws:iam::111111111111:role/worker")],
])("knows of `%s` where the caller chooses what it can", ([key, value]) => {
  const principal = principalOf(world, worker);
  const context = contextOf({ world, principal, origin: outside }, { ...call, isOpen: true });
  expect(context(key)).toMatchObject(value as object);
});
