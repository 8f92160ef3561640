import type { ResourceOf } from "@cloister/model";
import { awsClass } from "../aws.ts";
import type { Claims } from "../claims.ts";
import { emitted } from "../emitted.ts";
import type { Emitted } from "../emitted.ts";
import type { References } from "../references.ts";
import type { Form } from "./form.ts";

type Attachment = ResourceOf<"attachment">;

const classes = {
  role: awsClass("iam", "RolePolicyAttachment"),
  user: awsClass("iam", "UserPolicyAttachment"),
};

export const attachmentForm: Form = {
  kind: "attachment",
  noun: "Attachment",
  classes: [classes.role, classes.user],
  values: {},
};

export function emitAttachment(attachment: Attachment, references: References): Emitted {
  const { policy, principal } = attachment;
  return emitted({
    class: classes[principal.kind],
    args: {
      [principal.kind]: references.value(principal, "name"),
      policyArn: "arn" in policy ? policy.arn : references.value(policy, "arn"),
    },
  });
}

export function readAttachment(claims: Claims): Attachment {
  const kind = claims.type === classes.user.type ? "user" : "role";
  return {
    ...claims.declared("attachment"),
    principal: readPrincipal(claims, kind),
    policy: readPolicy(claims),
  };
}

function readPrincipal(claims: Claims, kind: "user" | "role"): Attachment["principal"] {
  const { id } = claims.reference(kind, kind, "name");
  // A literal is the name of what exists already; AWS allows no colon in it, and every id has one.
  return { kind, id: id.includes(":") ? id : `${kind}/${id}` };
}

function readPolicy(claims: Claims): Attachment["policy"] {
  const [policy] = claims.references("policyArn", "managed-policy", "arn");
  if (policy === undefined) {
    claims.report("policyArn", "It is missing.");
    return { arn: "" };
  }
  return policy.id.startsWith("arn:") ? { arn: policy.id } : policy;
}
