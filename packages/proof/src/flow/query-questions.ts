import { say, type Text, verbatim } from "@cloister/texts";
import { clientCalls, type ClientCall } from "../facts/athena-clients.ts";
import type { Client } from "../network/way.ts";
import type { Hop } from "../proof.ts";
import type { World } from "../world.ts";
import { bucketOfS3 } from "./objects-questions.ts";
import { callsOfAthena, callsOfClient } from "./query-calls.ts";
import type { Query } from "./query.ts";
import type { Question } from "./question.ts";
import { refusedPolicy } from "./refused-policy.ts";
import { viaAthena } from "./through-athena.ts";

const athena = verbatim("Athena");
const catalog = verbatim("Glue Data Catalog");

/** An Athena query, leg by leg: what its client calls, and what Athena then calls with the same credentials. */
export function queryQuestions(
  world: World,
  query: Query,
  client: Client | undefined,
): readonly Question[] {
  const { principal, table, data, results } = query;
  const from = verbatim(principal.placed.resource.name);
  const base = { principal };
  const own = (service: NonNullable<ClientCall["service"]>, to: Text): readonly Question[] => {
    const calls = callsOfClient(world, query, service);
    if (calls.length === 0) return [];
    const region = service === "s3" ? (results?.bucket.region ?? query.region) : query.region;
    return [
      {
        ...base,
        from,
        to,
        ...(client === undefined
          ? {}
          : { network: { client, service: { name: service, region } } }),
        calls,
      },
    ];
  };
  const [first, ...services] = servicesOf(query);
  const starts = first === undefined ? [] : own(first, nameOf(first, query));
  return [
    ...starts.map((question) => ({ ...question, facts: factsOf(query, client) })),
    ...(table === undefined
      ? []
      : [
          {
            ...base,
            from: athena,
            to: catalog,
            calledVia: viaAthena,
            calls: callsOfAthena(world, query, "catalog"),
          },
        ]),
    ...(data === undefined
      ? []
      : [
          {
            ...base,
            from: athena,
            to: bucketOfS3(data.bucket.name),
            calledVia: viaAthena,
            calls: callsOfAthena(world, query, "data"),
            facts: refusedPolicy(data.bucket),
          },
        ]),
    ...(results === undefined
      ? []
      : [
          {
            ...base,
            from: athena,
            to: bucketOfS3(results.bucket.name),
            calledVia: viaAthena,
            calls: callsOfAthena(world, query, "results"),
          },
        ]),
    ...services.flatMap((service) => own(service, nameOf(service, query))),
    ...keysOfClient(world, query),
  ];
}

/** What S3 asks of the key of the results when the client itself reads them. */
function keysOfClient(world: World, query: Query): readonly Question[] {
  const calls = callsOfClient(world, query, undefined);
  if (calls.length === 0) return [];
  return [
    { principal: query.principal, from: verbatim("S3"), to: verbatim("KMS"), calledVia: [], calls },
  ];
}

/** The services that the client calls, Athena first. */
function servicesOf({ client, circumstances }: Query) {
  const services = clientCalls(client.name, circumstances).flatMap(({ service }) => service ?? []);
  return [...new Set(["athena" as const, ...services])];
}

function nameOf(service: NonNullable<ClientCall["service"]>, query: Query): Text {
  switch (service) {
    case "athena":
      return say("Athena, workgroup {{workgroup}}", { workgroup: query.workgroup.name });
    case "glue":
      return catalog;
    case "s3":
      return bucketOfS3(query.results?.bucket.name ?? "");
    case "sts":
      return verbatim("STS");
  }
}

function factsOf(query: Query, client: Client | undefined): readonly Hop[] {
  if (client === undefined || query.client.name !== "console") return query.facts;
  const reason = say(
    "The console runs in a browser, which loads it over the internet; how it works in a subnet is not known.",
  );
  return [...query.facts, { layer: "fact", verdict: "unknown", reason }];
}
