import { planOf, ref, resource, stack } from "../build-plan.ts";

const names = [
  "Default",
  "Resource",
  "private-1",
  "private1",
  "Private1",
  "非公開",
  "プライベート 1",
  "class",
  "constructor",
  "__proto__",
  "props",
  "1a",
  "-",
  "--",
  "a b",
  "quote \" and ' and `",
  "${x} \\ * <!--",
  "Ünïcode",
  "👩‍💻",
  "Ref",
  "Fn::GetAtt",
];

const vpc = ref("vpc", "constructor");

/** Names that mean something to TypeScript, to CDK, to CloudFormation or to people. */
export const hostileNamesPlan = planOf(
  [
    stack("network-constructor", [
      resource("vpc", ["constructor"], {
        description: "*/ } // ${x} `\n@ts-ignore <b>",
        cidr: "10.0.0.0/16",
        dnsSupport: true,
        dnsHostnames: true,
        tags: { __defineGetter__: "x", constructor: "y", "a b": "${z}" },
      }),
      ...names.map((name, index) =>
        resource("subnet", ["constructor", name], {
          description: name,
          vpc,
          cidr: `10.0.${index}.0/24`,
          zone: "apne1-az2",
          tags: { Name: name },
          intent: { tier: "private" },
        }),
      ),
      resource("route-table", ["constructor", "all"], { vpc, tags: {} }),
      ...names.map((name) =>
        resource("route-table-association", ["constructor", "all", name], {
          routeTable: ref("route-table", "constructor/all"),
          subnet: ref("subnet", `constructor/${name}`),
        }),
      ),
    ]),
  ],
  { name: "Hostile", description: "# <script> | `x`\n1. y" },
);
