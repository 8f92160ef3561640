import { runSimulation, type Simulation } from "@cloud-copilot/iam-simulate";
import type { Verdict } from "@cloister/proof";
import { lastName, type Call } from "../src/oracle/call.ts";
import type { Case } from "../src/oracle/cases.ts";
import { endpointJsonOf, jsonOf } from "../src/oracle/json.ts";

/** What the independent simulator says of a case. A case that it does not take is our bug. */
export async function simulate({ call, context, policies }: Case): Promise<Verdict> {
  const { identity, boundary, resource, endpoint } = policies;
  const simulation: Simulation = {
    request: {
      principal: principalOf(call),
      action: call.action,
      resource: { resource: call.resource, accountId: call.resourceAccount },
      contextVariables: Object.fromEntries(
        Object.entries(context).map(([key, values]) => [key, [...values]]),
      ),
    },
    identityPolicies: identity.map((policy, index) => ({
      name: `identity ${index}`,
      policy: jsonOf(policy),
    })),
    serviceControlPolicies: [],
    resourceControlPolicies: [],
    ...(resource === undefined ? {} : { resourcePolicy: jsonOf(resource) }),
    ...(boundary === undefined
      ? {}
      : { permissionBoundaryPolicies: [{ name: "boundary", policy: jsonOf(boundary) }] }),
    ...(endpoint === undefined
      ? {}
      : { vpcEndpointPolicies: [{ name: "endpoint", policy: endpointJsonOf(endpoint.policy) }] }),
  };
  const answer = await runSimulation(simulation, { simulationMode: "Strict" });
  if (answer.resultType !== "single") throw refused(answer);
  const { ignoredContextKeys } = answer.result;
  if (ignoredContextKeys !== undefined && ignoredContextKeys.length > 0) throw refused(answer);
  return answer.overallResult === "Allowed" ? "allowed" : "denied";
}

/** A role calls with one of its sessions. */
function principalOf({ caller }: Call): string {
  switch (caller.kind) {
    case "user":
    case "root":
      return caller.arn;
    case "role":
      return `arn:aws:sts::${caller.account}:assumed-role/${lastName(caller.arn)}/nightly`;
    case "service":
      return caller.name;
  }
}

function refused(answer: object): Error {
  return new Error(`bug: the simulator does not take a case: ${JSON.stringify(answer)}`);
}
