import type { PolicyDocument, Statement } from "@cloister/model";
import { conditionsCode, policyCode, statementCode } from "@cloister/program";
import {
  assign,
  call,
  cast,
  constant,
  construct,
  identifier,
  member,
  raw,
  statement,
} from "@cloister/typescript-writer";
import type { Code, Statement as CodeStatement, Type } from "@cloister/typescript-writer";
import { iam } from "./aws-cdk.ts";
import { withActions } from "./policy-document-code.ts";
import type { References } from "./references.ts";

/** How an L2 role says whom it trusts. */
export interface TrustCode {
  readonly assumedBy: Code;
  /** What `assumedBy` cannot say, for the statements after the role. */
  readonly afterwards?: (self: Type) => readonly CodeStatement[];
}

const ASSUME = "sts:AssumeRole";

export function trustCode(trust: PolicyDocument, references: References): TrustCode {
  const principals = trust.statements.flatMap((one) => principalsOf(one, references));
  const rest = trust.statements.flatMap(withoutAssume);
  const [first, ...others] = principals;
  if (first === undefined) return wholeTrust(trust, references);
  return {
    assumedBy:
      others.length === 0 ? first : construct(member(iam, "CompositePrincipal"), principals),
    ...(rest.length === 0
      ? {}
      : { afterwards: (self) => rest.map((one) => addStatement(self, one, references)) }),
  };
}

/** The principals that may assume the role by this statement, if `assumedBy` can say so. */
function principalsOf(one: Statement, references: References): readonly Code[] {
  return isSimple(one) ? principalCodes(one, references) : [];
}

/** What is left of a statement when its principals stand in `assumedBy`. */
function withoutAssume(one: Statement): readonly Statement[] {
  if (!isSimple(one)) return [one];
  const actions = one.actions.filter((action) => action !== ASSUME);
  return actions.length === 0 ? [] : [{ ...one, actions }];
}

function isSimple(one: Statement): one is Statement & { readonly actions: readonly string[] } {
  const { effect, sid, principals, actions } = one;
  return (
    effect === "Allow" &&
    sid === undefined &&
    principals !== undefined &&
    principals.federated === undefined &&
    actions?.includes(ASSUME) === true
  );
}

function principalCodes(
  { principals, conditions }: Statement,
  references: References,
): readonly Code[] {
  const { aws = [], service = [] } = principals ?? {};
  const codes = [
    ...service.map((name) => construct(member(iam, "ServicePrincipal"), [name])),
    ...aws.map((arn) =>
      arn === "*"
        ? construct(member(iam, "AnyPrincipal"), [])
        : construct(member(iam, "ArnPrincipal"), [arn]),
    ),
  ];
  const when = conditionsCode(conditions, references);
  if (when === undefined) return codes;
  return codes.map((code) => call(member(code, "withConditions"), [when]));
}

function addStatement(self: Type, one: Statement, references: References): CodeStatement {
  const fromJson = member(member(iam, "PolicyStatement"), "fromJson");
  // CDK declares the policy of a role as optional, for the sake of imported ones.
  const add = raw(`${textOf(self)}.assumeRolePolicy?.addStatements`);
  return statement(call(add, [call(fromJson, [statementCode(one, withActions(references))])]));
}

/** `role` or `this.role` as it is printed. */
function textOf(self: Type): string {
  if (self.kind === "raw") return self.text;
  if (self.kind === "member" && self.target.kind === "raw" && typeof self.name === "string") {
    return `${self.target.text}.${self.name}`;
  }
  throw new Error("bug: a role is neither a constant nor a field");
}

/**
 * No principal may simply assume the role. An L2 role always gives somebody that right, so its
 * policy is replaced as a whole.
 */
function wholeTrust(trust: PolicyDocument, references: References): TrustCode {
  const [standIn] = trust.statements.flatMap((one) => principalCodes(one, references));
  return {
    assumedBy: standIn ?? construct(member(iam, "AccountRootPrincipal"), []),
    afterwards(self) {
      const child = member(member(self, "node"), "defaultChild");
      const name = `${textOf(self).replace("this.", "")}Resource`;
      const document = member(identifier(name), "assumeRolePolicyDocument");
      return [
        constant(name, cast(child, member(iam, "CfnRole"))),
        assign(document, policyCode(trust, references)),
      ];
    },
  };
}
