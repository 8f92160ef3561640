import { identityOf, isObject, listOf, textField, unresolved } from "@cloister/program";
import type { Attribute, Resolved } from "@cloister/program";
import type { AssemblyStack, StackOutput } from "./assembly-stack.ts";
import { forms } from "./resources/resource.ts";
import type { StackOutputs } from "./stack-outputs.ts";

/** Where a value stands. */
export interface Scope {
  readonly stack: AssemblyStack;
  readonly outputs: StackOutputs;
}

/** Resolves a scalar of a template, through every intrinsic function that can be known before deployment. */
export function resolve(value: unknown, scope: Scope): Resolved {
  if (typeof value === "string" || typeof value === "number" || typeof value === "boolean") {
    return { is: "literal", value };
  }
  const entries = isObject(value) ? Object.entries(value) : [];
  const [entry] = entries;
  if (entries.length !== 1 || entry === undefined) return unresolved("It is not a single value.");
  const [name, argument] = entry;
  switch (name) {
    case "Ref":
      return resolveRef(argument, scope);
    case "Fn::GetAtt":
      return resolveGetAtt(argument, scope);
    case "Fn::Join":
      return resolveJoin(argument, scope);
    case "Fn::Sub":
      return resolveSub(argument, scope);
    case "Fn::ImportValue": {
      const exported = resolve(argument, scope);
      if (exported.is !== "literal") return exported;
      return resolveOutput(scope.outputs.findExport(String(exported.value), scope.stack), scope);
    }
    case "Fn::GetStackOutput": {
      const stackName = textField(argument, "StackName") ?? "";
      const output = textField(argument, "OutputName") ?? "";
      return resolveOutput(scope.outputs.findOutput({ stackName, output }, scope.stack), scope);
    }
    default:
      return unresolved(`\`${name}\` has no value before deployment.`);
  }
}

function resolveOutput(output: StackOutput | undefined, { outputs }: Scope): Resolved {
  if (output === undefined) return unresolved("No stack of the assembly has this output.");
  return resolve(output.value, { stack: output.stack, outputs });
}

function resolveRef(name: unknown, scope: Scope): Resolved {
  if (typeof name !== "string") return unresolved("`Ref` names nothing.");
  const pseudo = pseudoParameter(name, scope.stack);
  if (pseudo !== undefined) return { is: "literal", value: pseudo };
  return resolveAttribute(name, "Ref", scope.stack);
}

function pseudoParameter(name: string, stack: AssemblyStack): string | undefined {
  switch (name) {
    case "AWS::AccountId":
      return stack.account;
    case "AWS::Region":
      return stack.region;
    case "AWS::Partition":
      return stack.partition;
    case "AWS::StackName":
      return stack.stackName;
    case "AWS::URLSuffix":
      return stack.partition === "aws-cn" ? "amazonaws.com.cn" : "amazonaws.com";
    default:
      return undefined;
  }
}

function resolveGetAtt(argument: unknown, scope: Scope): Resolved {
  const parts: readonly unknown[] = Array.isArray(argument)
    ? argument
    : String(argument).split(/\.(.*)/s);
  const [logicalId, attribute] = parts;
  if (typeof logicalId !== "string" || typeof attribute !== "string") {
    return unresolved("`Fn::GetAtt` does not name a resource and an attribute.");
  }
  return resolveAttribute(logicalId, attribute, scope.stack);
}

function resolveAttribute(logicalId: string, wanted: string, stack: AssemblyStack): Resolved {
  const identity = stack.identities.get(logicalId);
  if (identity === undefined) {
    return unresolved(`\`${logicalId}\` is no resource that the plan could hold.`);
  }
  const { kind, id, names } = identity;
  if (kind === "vpc" && wanted === "DefaultSecurityGroup") {
    const group = identityOf(stack.account, "default-security-group", [...names, "default"]);
    return { is: "reference", kind: group.kind, id: group.id, attribute: "id" };
  }
  const values = forms[kind]?.values ?? {};
  for (const attribute of attributes) {
    if (values[attribute]?.template.includes(wanted) === true) {
      return { is: "reference", kind, id, attribute };
    }
  }
  return unresolved(`\`${wanted}\` of \`${logicalId}\` is nothing that a plan refers to.`);
}

const attributes: readonly Attribute[] = ["id", "arn", "name"];

function resolveJoin(argument: unknown, scope: Scope): Resolved {
  const [separator, items] = listOf(argument);
  if (typeof separator !== "string" || !Array.isArray(items)) {
    return unresolved("`Fn::Join` does not name a separator and a list.");
  }
  const resolved = items.map((item: unknown) => resolve(item, scope));
  return concatenate(
    resolved.flatMap((item, index): readonly Resolved[] =>
      index === 0 || separator === "" ? [item] : [{ is: "literal", value: separator }, item],
    ),
  );
}

function resolveSub(argument: unknown, scope: Scope): Resolved {
  const [text, variables] = listOf(argument);
  if (typeof text !== "string") return unresolved("`Fn::Sub` has no text.");
  const parts = text.split(/\$\{([^}]*)\}/);
  return concatenate(
    parts.map((part, index): Resolved => {
      if (index % 2 === 0) return { is: "literal", value: part };
      if (part.startsWith("!")) return { is: "literal", value: `\${${part.slice(1)}}` };
      if (isObject(variables) && Object.hasOwn(variables, part))
        return resolve(variables[part], scope);
      return part.includes(".") ? resolveGetAtt(part, scope) : resolveRef(part, scope);
    }),
  );
}

/** Literals become one text; a reference stays one only if there is no text around it. */
function concatenate(parts: readonly Resolved[]): Resolved {
  const bad = parts.find((part) => part.is === "unresolved");
  if (bad !== undefined) return bad;
  const [reference, another] = parts.filter((part) => part.is === "reference");
  const text = parts.map((part) => (part.is === "literal" ? String(part.value) : "")).join("");
  if (reference === undefined) return { is: "literal", value: text };
  if (text === "" && another === undefined) return reference;
  return unresolved("It is text around a value that is known only after deployment.");
}
