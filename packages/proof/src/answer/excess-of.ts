import type { Plan } from "@cloister/model";
import { bucketPlace } from "../flow/bucket-place.ts";
import { anyRest, bucketCall, objectCall } from "../flow/s3-calls.ts";
import { notableActions } from "../facts/notable-actions.ts";
import { ask } from "../permission/ask.ts";
import type { Call } from "../permission/call.ts";
import { principalOf, type Principal } from "../permission/caller.ts";
import { holdingsOf } from "../permission/holdings.ts";
import { keyPolicy, trustPolicy } from "../permission/resource-policies.ts";
import { resourceArn } from "../permission/texts.ts";
import type { PolicyStatement } from "../policy/policy.ts";
import { allOfKind, find, worldOfPlan, type Placed, type World } from "../world.ts";
import type { Excess, ExcessStatement, ExcessUse } from "./excess.ts";
import { leastPolicy, neededCalls } from "./needed.ts";
import { referenceText } from "./reference-text.ts";

/** What each user and role may do beyond the flows that the topology declares. */
export function excessOf(plan: Plan): readonly Excess[] {
  const world = worldOfPlan(plan);
  return [...allOfKind(world, "user"), ...allOfKind(world, "role")].map(({ resource }) => {
    const ref = { kind: resource.kind, id: resource.id };
    const principal = principalOf(world, ref);
    const needed = neededCalls(world, plan, ref);
    return {
      principal: resource.id,
      name: referenceText(world, resource.id),
      onResources: usesBeyond(world, principal, needed),
      onEverything: statementsBeyond(world, principal, needed),
      least: leastPolicy(needed),
    };
  });
}

function usesBeyond(
  world: World,
  principal: Principal,
  needed: readonly Call[],
): readonly ExcessUse[] {
  const isNeeded = new Set(needed.map((call) => `${call.action} ${homeOf(call.resource)}`));
  return subjectsOf(world, principal).flatMap(({ id, calls }) => {
    const actions = calls
      .filter(
        (call) =>
          !isNeeded.has(`${call.action} ${homeOf(call.resource)}`) &&
          ask(world, { principal, origin: { kind: "client" }, call }).verdict === "allowed",
      )
      .map(({ action }) => action);
    return actions.length === 0
      ? []
      : [{ resource: referenceText(world, id), actions: [...new Set(actions)] }];
  });
}

/** Of objects, the bucket: a flow that reads some of them is known. */
function homeOf(arn: string): string {
  return /^(arn:[^:]+:s3:::[^/]+)\//.exec(arn)?.[1] ?? arn;
}

interface Subject {
  readonly id: string;
  readonly calls: readonly Call[];
}

function subjectsOf(world: World, principal: Principal): readonly Subject[] {
  const { partition, region } = principal.placed;
  const plain = (
    placed: Placed,
    resource: string,
    actions: readonly string[],
    rest: Partial<Call> = {},
  ): Subject => ({
    id: placed.resource.id,
    calls: actions.map((action) => ({
      action,
      resource,
      shown: referenceText(world, placed.resource.id),
      owner: placed.account,
      region: placed.region,
      resourceKind: "other",
      policy: undefined,
      keys: new Map(),
      ...rest,
    })),
  });
  return [
    ...allOfKind(world, "bucket").map(({ resource }): Subject => {
      const bucket = bucketPlace(world, resource.name, { partition, region });
      return {
        id: resource.id,
        calls: [
          ...notableActions.objects.map((action) => objectCall(bucket, action, anyRest, {})),
          ...notableActions.bucket.map((action) => bucketCall(bucket, action)),
        ],
      };
    }),
    ...allOfKind(world, "database").map((placed) =>
      plain(placed, resourceArn(placed), notableActions.database),
    ),
    ...allOfKind(world, "table").map((placed) => {
      const { resource, account, region: home } = placed;
      const database = find(world, "database", resource.database.id)?.resource.name ?? "";
      const arn = `arn:${placed.partition}:glue:${home}:${account}:table/${database}/${resource.name}`;
      return plain(placed, arn, notableActions.table);
    }),
    ...allOfKind(world, "workgroup").map((placed) =>
      plain(placed, resourceArn(placed), notableActions.workgroup),
    ),
    ...allOfKind(world, "key").map((placed) =>
      plain(placed, resourceArn(placed), notableActions.key, {
        resourceKind: "key",
        policy: keyPolicy(world, placed),
      }),
    ),
    ...allOfKind(world, "role")
      .filter(({ resource }) => resource.id !== principal.placed.resource.id)
      .map((placed) => {
        const subject = plain(placed, resourceArn(placed), notableActions.role);
        const policy = trustPolicy(world, placed);
        return {
          ...subject,
          calls: subject.calls.map((call): Call =>
            call.action === "sts:AssumeRole" ? { ...call, resourceKind: "role", policy } : call,
          ),
        };
      }),
  ];
}

/** Statements that allow something on every resource, without what the flows need on every resource. */
function statementsBeyond(
  world: World,
  { placed: { resource } }: Principal,
  needed: readonly Call[],
): readonly ExcessStatement[] {
  const onAll = new Set(
    needed.filter((call) => call.resource === "*").map(({ action }) => action.toLowerCase()),
  );
  const { identity } = holdingsOf(world, { kind: resource.kind, id: resource.id });
  return identity.flatMap((policy) =>
    policy.statements.flatMap((statement, index): readonly ExcessStatement[] => {
      if (statement.effect !== "Allow" || !isOnEverything(statement)) return [];
      const { actions, notActions = [], conditions } = statement;
      const listed =
        actions?.filter((action) => !onAll.has(action.toLowerCase())) ??
        notActions.map((action) => `everything but ${action}`);
      const said = { policy: policy.name, statement: index + 1, actions: listed };
      return listed.length === 0 ? [] : [{ ...said, conditional: conditions !== undefined }];
    }),
  );
}

function isOnEverything({ resources = [], notResources }: PolicyStatement): boolean {
  return (
    notResources !== undefined ||
    resources.some((one) => /^(?:\*|arn:[^:]*:[^:]*:[^:]*:[^:]*:\*)$/.test(one))
  );
}
