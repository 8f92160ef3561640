import type { Decided, Rules } from "./decided.ts";

const guide = "https://docs.aws.amazon.com";

/** What is written about flow logs, trails and log buckets has nothing to speak of yet. */
function without(what: string): Decided {
  return { by: "inapplicable", why: `The language has no ${what}.` };
}

export const loggingRules: Rules = {
  "LOG-001": {
    by: "fact",
    fact: "Nothing records which connections a VPC accepts and refuses until it has a flow log. The language has none, so it is added to the generated program or made beside it; all of its settings but the tags are fixed once it exists.",
    source: `${guide}/vpc/latest/userguide/flow-logs.html`,
  },
  "LOG-002": without("flow logs, and so none that needs a role to reach CloudWatch Logs"),
  "LOG-003": without("flow logs, and so no bucket that takes them"),
  "LOG-004": {
    by: "fact",
    fact: "CloudTrail does not record who reads an object until data events are switched on for its bucket, and they are billed. A trail of the account that owns the bucket sees every caller, those of other accounts included; a trail of the account that reads sees its own calls only.",
    source: `${guide}/awscloudtrail/latest/userguide/logging-data-events-with-cloudtrail.html`,
  },
  "LOG-005": without("trails, and so no bucket that takes what they record"),
  "LOG-006": without("trails, of an organization or otherwise"),
  "LOG-007": without("server access logging of buckets"),
  "LOG-008": {
    by: "fact",
    fact: "What was queried is seen in three places: CloudTrail has the calls of the Athena API, EventBridge an event for each change of a query's state, and Athena itself the queries of the last 45 days. The metrics of a workgroup go to CloudWatch where the workgroup publishes them.",
    source: `${guide}/athena/latest/ug/monitor-with-cloudtrail.html`,
  },
  "LOG-009": {
    by: "fact",
    fact: "CloudTrail records the calls of the SageMaker API, but not those that invoke an endpoint. What apps write goes to log groups below `/aws/sagemaker/`, which are made by the first app that needs them and keep everything for ever until a retention is set.",
    source: `${guide}/sagemaker/latest/dg/logging-using-cloudtrail.html`,
  },
  "LOG-010": without("log groups; those that SageMaker makes are told of in LOG-009"),
  "LOG-011": without("log buckets: a bucket does not say what it is for"),
};
