import type { Rules } from "./decided.ts";

const api = "https://docs.aws.amazon.com/sagemaker/latest/APIReference";
const guide = "https://docs.aws.amazon.com/sagemaker/latest/dg";

export const studioRules: Rules = {
  "STU-001": "check",
  "STU-002": "check",
  "STU-003": "check",
  "STU-004": "check",
  "STU-005": "check",
  "STU-006": "check",
  "STU-007": "check",
  "STU-008": "check",
  "STU-009": {
    by: "inapplicable",
    why: "No VPC of the language has another tenancy than the default one, which Studio needs; that of a VPC that exists is not stated.",
  },
  "STU-010": "check",
  "STU-011": "check",
  "STU-012": "check",
  "STU-013": {
    by: "fact",
    fact: "A Studio domain with `authMode: SSO` needs IAM Identity Center in its own Region, which stands outside the topology; AWS describes it for accounts of an organization. Without one, sign in with `authMode: IAM`.",
    source: `${guide}/onboard-sso-setup.html`,
  },
  "STU-014": "check",
  "STU-015": "check",
  "STU-016": {
    by: "fact",
    fact: "CloudFormation and Pulumi replace a Studio domain whose name, mode, sign-in, VPC, subnets, key or tags change, and the home directories stay behind with the old one. Decide them before the first deployment.",
    source:
      "https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-sagemaker-domain.html",
  },
  "STU-017": {
    by: "fact",
    fact: "Deleting a Studio domain leaves its file system, with mount targets in the subnets and security groups of its own, and they keep the VPC from being deleted until somebody removes them. The domain is in a stack of its own for that reason.",
    source: `${guide}/gs-studio-delete-domain.html`,
  },
  "STU-018": {
    by: "construction",
    how: "User profiles refer to their domain, so that they are made after it and deleted before it. The language has no apps and no spaces.",
  },
  "STU-019": {
    by: "inapplicable",
    why: "The language has no apps and no landing page: a new domain opens the Studio of today, and users start JupyterLab or Code Editor in it.",
  },
  "STU-020": "check",
  "STU-021": {
    by: "fact",
    fact: "Without `key`, a Studio domain encrypts its file system and the disks of its apps with AWS's own keys, whose policies nobody can change; another key later means another domain.",
    source: `${api}/API_CreateDomain.html`,
  },
  "STU-022": "check",
};
