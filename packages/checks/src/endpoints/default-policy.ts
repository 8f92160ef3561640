import type { RelatedFinding, ResourceOf } from "@cloister/model";
import { say } from "@cloister/texts";
import type { Check, Said } from "../check.ts";
import { nameOf } from "../name-of.ts";
import { closedSubnets } from "../network/closed-subnets.ts";
import { routingOf } from "../network/routing.ts";
import { resourcesOf, targetOf } from "../resources-of.ts";
import { firstOf, someOf } from "../some-of.ts";

type Endpoint = ResourceOf<"interface-endpoint" | "gateway-endpoint">;

/** Data itself: whoever has keys of another account can carry it there. */
const carriers: ReadonlySet<string> = new Set(["s3", "s3express", "dynamodb"]);
/** What gives credentials, and what reads and writes data in its callers' name. */
const others: ReadonlySet<string> = new Set([
  "athena",
  "glue",
  "sagemaker.api",
  "sagemaker.runtime",
  "sts",
]);

export const defaultPolicy: Check = {
  code: "endpoints/default-policy",
  rules: ["EP-012"],
  severity: "warning",
  summary: "The endpoints of a closed environment say what may be done through them.",

  *run(subject) {
    const { plan } = subject;
    const closed = closedSubnets(plan);
    if (closed.size === 0) return;
    const { tableOf } = routingOf(subject);
    const ofVpc = new Map<string, RelatedFinding>();
    const ofTable = new Map<string, RelatedFinding>();
    for (const [id, says] of closed) {
      const subnet = targetOf(plan, { kind: "subnet", id });
      if (!ofVpc.has(subnet.vpc.id)) ofVpc.set(subnet.vpc.id, says);
      const used = tableOf(subnet);
      if (typeof used === "string" || ofTable.has(used.table.id)) continue;
      ofTable.set(used.table.id, says);
    }
    for (const endpoint of resourcesOf(plan, "gateway-endpoint")) {
      const tables = endpoint.routeTables.map(({ id }) => ofTable.get(id));
      const says = tables.find((one) => one !== undefined);
      if (endpoint.policy === undefined && says !== undefined) yield carrying(endpoint, says);
    }
    const open = new Map<string, ResourceOf<"interface-endpoint">[]>();
    for (const endpoint of resourcesOf(plan, "interface-endpoint")) {
      const says = ofVpc.get(endpoint.vpc.id);
      if (endpoint.policy !== undefined || says === undefined) continue;
      const service = shortName(endpoint);
      if (carriers.has(service)) yield carrying(endpoint, says);
      if (!others.has(service)) continue;
      const before = open.get(endpoint.vpc.id);
      if (before === undefined) open.set(endpoint.vpc.id, [endpoint]);
      else before.push(endpoint);
    }
    for (const [id, endpoints] of open) yield* calling(endpoints, ofVpc.get(id));
  },
};

function shortName({ service }: Endpoint): string {
  return service.replace(/^(?:cn\.)?com\.amazonaws\.[a-z0-9-]+\./, "");
}

function carrying(endpoint: Endpoint, says: RelatedFinding): Said {
  return {
    at: endpoint.at,
    part: "key",
    message: say(
      "Endpoint `{{endpoint}}` has no policy, so that it leads to the data of every account in `{{service}}`: with keys of another account, data leaves the closed environment through it.",
      { endpoint: nameOf(endpoint), service: shortName(endpoint) },
    ),
    related: [says],
    help: say(
      "Add a `policy` that names the principals, and the resources that are used from here.",
    ),
  };
}

/** One mistake, however many endpoints of a VPC make it. */
function* calling(
  [first, ...rest]: readonly Endpoint[],
  says: RelatedFinding | undefined,
): Iterable<Said> {
  if (first === undefined || says === undefined) return;
  const holes = { endpoints: someOf([first, ...rest].map(nameOf)) };
  yield {
    at: first.at,
    part: "key",
    message:
      rest.length === 0
        ? say(
            "Endpoint {{endpoints}} has no policy, so that from the closed environment principals of every account may use its service, in any account.",
            holes,
          )
        : say(
            "Endpoints {{endpoints}} have no policy, so that from the closed environment principals of every account may use their services, in any account.",
            holes,
          ),
    related: [
      says,
      ...firstOf(rest).map(({ at }): RelatedFinding => ({
        at,
        part: "key",
        message: say("it has none either"),
      })),
    ],
    help: say("Add a `policy` that names the principals who work here."),
  };
}
