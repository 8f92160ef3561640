import type { Rules } from "./decided.ts";

export const deploymentRules: Rules = {
  "DEP-001": {
    by: "construction",
    how: "Every subnet of the plan has the id of its zone, which both back ends write out, so that no program asks the account for its zones.",
  },
  "DEP-002": {
    by: "construction",
    how: "A stack holds resources of one account and one Region only.",
  },
  "DEP-003": {
    by: "construction",
    how: "What is of another account stands in a policy as the text of its ARN; a reference to something that AWS names stays inside its account and Region.",
  },
  "DEP-004": {
    by: "fact",
    fact: "Users, roles, policies, buckets, databases and workgroups have the names that the topology gives them, because policies of other accounts name them before they exist. Two of a name cannot be there at once, so a change that replaces one has to remove the old one first; CloudFormation wants `CAPABILITY_NAMED_IAM` for such users, roles and policies.",
    source:
      "https://docs.aws.amazon.com/AWSCloudFormation/latest/UserGuide/using-iam-capabilities.html",
  },
  "DEP-005": {
    by: "fact",
    fact: "Synthesising a CDK app finds subnets outside their VPC, subnets that overlap, and bucket names of a wrong form, and no more of what is checked here: neither zones and types of endpoints, nor what a policy's actions and resources have to do with each other, nor whether an AWS managed policy exists under its ARN. Nothing is left to it.",
    source: "https://docs.aws.amazon.com/cdk/v2/guide/policy-validation-synthesis.html",
  },
};
