import type { Rules } from "./decided.ts";

const guide = "https://docs.aws.amazon.com/athena/latest/ug";

export const athenaRules: Rules = {
  "ATH-001": "check",
  "ATH-002": "check",
  "ATH-003": "check",
  "ATH-004": "check",
  "ATH-005": "check",
  "ATH-006": "check",
  "ATH-007": "check",
  "ATH-008": {
    by: "fact",
    fact: "Of a query only the call of Athena crosses the client's network. Athena itself reads the catalog and the objects, with the caller's permissions and from AWS's side, so that no endpoint or route of a VPC takes part.",
    source: `${guide}/interface-vpc-endpoint.html`,
  },
  "ATH-009": "check",
  "ATH-010": {
    by: "inapplicable",
    why: "The language has no managed query results: results go to a bucket.",
  },
  "ATH-011": "check",
  "ATH-012": "check",
  "ATH-013": "check",
  "ATH-014": "check",
  "ATH-015": "check",
  "ATH-016": "check",
  "ATH-017": "check",
  "ATH-018": {
    by: "inapplicable",
    why: "The language has neither storage classes nor lifecycle rules, so that nothing it makes is archived.",
  },
  "ATH-019": "check",
  "ATH-020": "check",
  "ATH-021": "check",
  "ATH-022": "check",
  "ATH-023": "check",
  "ATH-024": "check",
  "ATH-025": "check",
  "ATH-026": {
    by: "inapplicable",
    why: "The language has no buckets whose requesters pay.",
  },
  "ATH-027": "check",
  "ATH-028": {
    by: "fact",
    fact: "Where an account has turned Lake Formation on for a database or a location, its grants decide besides IAM, and readers need `lakeformation:GetDataAccess`. The topology says nothing of it, and proofs take the settings that an account begins with, under which IAM alone decides.",
    source: `${guide}/lf-athena-access.html`,
  },
  "ATH-029": "check",
  "ATH-030": {
    by: "fact",
    fact: "Athena forgets a query after 45 days. CloudTrail, or a copy through the API, keeps what an audit needs for longer.",
    source: `${guide}/querying.html`,
  },
  "ATH-031": {
    by: "fact",
    fact: "Without `bytesScannedCutoff` a query in a workgroup may scan, and cost, without limit.",
    source: "https://docs.aws.amazon.com/athena/latest/APIReference/API_CreateWorkGroup.html",
  },
  "ATH-032": {
    by: "inapplicable",
    why: "The language has no expected owner of a bucket; who owns what a query reads is declared, and proven.",
  },
};
