import type { Diagnostic } from "@cloister/model";
import { expect, it } from "vitest";
import { saidOfVpc } from "./topology-text.ts";

// The edits that mend a finding, as paths inside the VPC. Where no single remedy is meant for certain, there is none.

/** `routes.10.0.0.0/16 -`, `cidr = "10.0.0.0/16"`, `routeTables + "inner"`. */
function fixesOf(said: readonly Diagnostic[]): readonly string[] {
  return said.map(({ code, fix }) =>
    [
      `${code}:`,
      ...(fix?.edits ?? []).map((edit) => {
        const at = edit.at.slice(4).join(".");
        switch (edit.kind) {
          case "set":
            return `${at} = ${JSON.stringify(edit.value)}`;
          case "append":
            return `${at} + ${JSON.stringify(edit.value)}`;
          case "remove":
            return `${at} -`;
          case "rename":
            return `${at} -> ${edit.key}`;
        }
      }),
    ].join(" "),
  );
}

const inner = "subnets: { a: { cidr: 10.0.1.0/24, zone: apne1-az1, tier: private } }";
const routed = (routes: string, rest = ""): readonly string[] =>
  fixesOf(
    saidOfVpc(`
${inner}
natGateways: { onward: { subnet: a, connectivity: private } }
routeTables: { inner: { subnets: [a], routes: { ${routes} } } }
${rest}`),
  );

it("writes blocks as AWS stores them, and renames a destination only where the name is free", () => {
  expect(
    fixesOf(saidOfVpc("subnets: { a: { cidr: 10.0.1.9/24, zone: apne1-az1, tier: isolated } }")),
  ).toEqual(['network/host-bits: subnets.a.cidr = "10.0.1.0/24"']);
  const at = "routeTables.inner.routes";
  expect(routed("172.16.1.0/12: nat/onward")).toEqual([
    `network/host-bits: ${at}.172.16.1.0/12 -> 172.16.0.0/12`,
  ]);
  expect(routed("172.16.0.0/12: nat/onward, 172.16.1.0/12: nat/onward").toSorted()).toEqual([
    "network/host-bits:",
    `network/route-twice: ${at}.172.16.1.0/12 -`,
  ]);
});

it("removes the routes that AWS makes itself", () => {
  const at = "routeTables.inner.routes";
  expect(routed("10.0.0.0/16: nat/onward")).toEqual([`network/route-twice: ${at}.10.0.0.0/16 -`]);
  expect(routed("10.9.0.0/16: local")).toEqual([
    `network/local-route-elsewhere: ${at}.10.9.0.0/16 -`,
  ]);
  expect(routed("169.254.169.254/32: nat/onward")).toEqual([
    `network/reserved-route-destination: ${at}.169.254.169.254/32 -`,
  ]);
});

it("lists the table of a written endpoint route at the endpoint that it names", () => {
  const at = "routeTables.inner.routes.pl-61a54008";
  const endpoint = (tables: string): string =>
    `endpoints: { s3: { service: s3, type: gateway, routeTables: ${tables} } }`;
  expect(routed("pl-61a54008: endpoint/s3", endpoint("[inner]"))).toEqual([
    `network/endpoint-route-written: ${at} -`,
  ]);
  expect(routed("pl-61a54008: endpoint/s3", endpoint("[]"))[0]).toBe(
    `network/endpoint-route-written: ${at} - endpoints.s3.routeTables + "inner"`,
  );
  expect(routed("pl-61a54008: endpoint/other", endpoint("[inner]"))).toEqual([
    "network/endpoint-route-written:",
  ]);
});

const two = (zones: readonly string[], rest: string): readonly string[] =>
  fixesOf(
    saidOfVpc(`
securityGroups: { own: {} }
subnets:
${zones.map((zone, index) => `  s${index}: { cidr: 10.0.${index}.0/24, zone: ${zone}, tier: isolated }`).join("\n")}
routeTables: { inner: { subnets: [${zones.map((_, index) => `s${index}`).join(", ")}] } }
endpoints:
  ${rest}`),
  );

it("moves a subnet of an endpoint to the first zone that nothing else of the endpoint is in", () => {
  const all = (subnets: string): string =>
    `athena: { service: athena, type: interface, subnets: [${subnets}], securityGroups: [own] }`;
  expect(two(["apne1-az1", "apne1-az1"], all("s0, s1"))).toEqual([
    'endpoints/subnets-in-one-zone: subnets.s1.zone = "apne1-az2"',
  ]);
  expect(two(["apne1-az1", "apne1-az2", "apne1-az1"], all("s0, s1, s2"))).toEqual([
    'endpoints/subnets-in-one-zone: subnets.s2.zone = "apne1-az4"',
  ]);
  const full = ["apne1-az1", "apne1-az2", "apne1-az4", "apne1-az1"];
  expect(two(full, all("s0, s1, s2, s3"))).toEqual(["endpoints/subnets-in-one-zone:"]);
});

it("puts WorkSpaces into a free zone that offers them", () => {
  const desks = (first: string, second: string): readonly string[] =>
    fixesOf(
      saidOfVpc(`
silence: { workspaces/no-way-out: Only zones are meant. }
subnets:
  a: { cidr: 10.0.1.0/24, zone: ${first}, tier: private, role: workspaces }
  b: { cidr: 10.0.2.0/24, zone: ${second}, tier: private, role: workspaces }
`),
    );
  expect(desks("apne1-az1", "apne1-az2")).toEqual([
    'network/workspaces-unsupported-zone: subnets.b.zone = "apne1-az4"',
  ]);
  expect(desks("apne1-az4", "apne1-az4")).toEqual([
    'network/workspaces-in-one-zone: subnets.b.zone = "apne1-az1"',
  ]);
});

it("gives an endpoint the fields of its type, where it is clear what they hold", () => {
  const zones = ["apne1-az1", "apne1-az2"];
  expect(two(zones, "s3: { service: s3, type: gateway, subnets: [s0, s1] }")).toEqual([
    'endpoints/field-of-the-other-type: endpoints.s3.subnets -> serves endpoints.s3.routeTables = ["inner"]',
  ]);
  expect(
    two(zones, "s3: { service: s3, type: gateway, subnets: [s0], routeTables: [inner] }"),
  ).toEqual(["endpoints/field-of-the-other-type: endpoints.s3.subnets -"]);
  expect(two(zones, "s3: { service: s3, type: gateway, serves: [s0, s1] }")).toEqual([
    'endpoints/gateway-without-route-tables: endpoints.s3.routeTables = ["inner"]',
  ]);
  expect(two(zones, "s3: { service: s3, type: gateway }")).toEqual([
    "endpoints/gateway-without-route-tables:",
  ]);
  expect(
    two(
      zones,
      "athena: { service: athena, type: gateway, routeTables: [inner], serves: [s0, s1] }",
    ),
  ).toEqual([
    'endpoints/not-a-gateway-service: endpoints.athena.type = "interface" endpoints.athena.routeTables - endpoints.athena.serves -> subnets',
  ]);
  expect(two(zones, "athena: { service: athena, type: gateway, routeTables: [inner] }")).toEqual([
    "endpoints/not-a-gateway-service:",
  ]);
});

it("turns private DNS on, but for S3, which needs a gateway endpoint first", () => {
  const off = (service: string): readonly string[] =>
    two(
      ["apne1-az1"],
      `one: { service: ${service}, type: interface, subnets: [s0], securityGroups: [own], privateDns: false }`,
    );
  expect(off("athena")).toEqual(["endpoints/private-dns-off: endpoints.one.privateDns -"]);
  expect(off("s3")).toEqual(["endpoints/private-dns-off:"]);
});

it("lists the route table of a subnet that is to be served", () => {
  const said = saidOfVpc(`
subnets: { a: { cidr: 10.0.1.0/24, tier: isolated }, b: { cidr: 10.0.2.0/24, tier: isolated } }
routeTables: { one: { subnets: [a] }, two: { subnets: [b] } }
endpoints: { s3: { service: s3, type: gateway, routeTables: [one], serves: [a, b] } }
`);
  expect(fixesOf(said)).toEqual([
    'endpoints/served-subnet-without-route: endpoints.s3.routeTables + "two"',
  ]);
});
