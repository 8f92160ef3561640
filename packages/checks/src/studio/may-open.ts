import type { Plan, PolicyDocument, Ref, ResourceOf } from "@cloister/model";
import { resourcesOf, targetOf } from "../resources-of.ts";

type Principal = ResourceOf<"user"> | ResourceOf<"role">;

/** Users and roles of whom policies say the same about SageMaker, so that one proof answers for all. */
export interface Alike {
  readonly who: Ref<"user"> | Ref<"role">;
  readonly principals: readonly Principal[];
}

/**
 * Whoever has a policy that may speak of opening Studio: the only ones worth a proof, where thousands have policies
 * that speak of buckets alone.
 */
export function mayOpen(plan: Plan): readonly Alike[] {
  const policies = policiesAboutSageMaker(plan);
  const held = new Map<string, { readonly ref: Alike["who"]; readonly policies: string[] }>();
  for (const { principal, policy } of resourcesOf(plan, "attachment")) {
    const text = "arn" in policy ? policy.arn : policies.get(policy.id);
    if (text === undefined) continue;
    const known = held.get(principal.id);
    if (known === undefined) held.set(principal.id, { ref: principal, policies: [text] });
    else known.policies.push(text);
  }
  const groups = new Map<
    string,
    { readonly who: Alike["who"]; readonly principals: Principal[] }
  >();
  for (const { ref, policies: texts } of held.values()) {
    const principal = holderOf(plan, ref);
    const key = JSON.stringify([
      principal.at[1],
      principal.permissionsBoundary,
      principal.tags,
      texts.toSorted(),
      texts.some(namesWho) ? principal.id : "",
    ]);
    const group = groups.get(key);
    if (group === undefined) groups.set(key, { who: ref, principals: [principal] });
    else group.principals.push(principal);
  }
  return [...groups.values()];
}

function holderOf(plan: Plan, ref: Alike["who"]): Principal {
  return ref.kind === "user" ? targetOf(plan, ref) : targetOf(plan, ref);
}

/** The text of each policy that may speak of SageMaker; of one that exists nothing is known. */
function policiesAboutSageMaker(plan: Plan): ReadonlyMap<string, string> {
  const texts = new Map<string, string>();
  for (const { id, document, existing } of resourcesOf(plan, "managed-policy")) {
    if (existing !== undefined) texts.set(id, id);
    else if (speaksOfSageMaker(document)) texts.set(id, JSON.stringify(document));
  }
  return texts;
}

function speaksOfSageMaker({ statements }: PolicyDocument): boolean {
  return statements.some(
    ({ actions, notActions }) =>
      notActions !== undefined ||
      actions?.some((action) => /^(?:sagemaker:|[^:]*[*?])/i.test(action)) === true,
  );
}

/** Whether a policy says one thing of one principal and another of the next. */
function namesWho(policy: string): boolean {
  return /aws:(?:username|userid|principal)/i.test(policy);
}
