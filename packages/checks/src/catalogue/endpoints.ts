import type { Rules } from "./decided.ts";

export const endpointsRules: Rules = {
  "EP-001": "check",
  "EP-002": "check",
  "EP-003": "check",
  "EP-004": {
    by: "fact",
    fact: "A service need not offer its endpoints in every Availability Zone, and only the account can be asked where: `aws ec2 describe-vpc-endpoint-services --service-names NAME`. A subnet in another zone is refused on deployment.",
    source:
      "https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_DescribeVpcEndpointServices.html",
  },
  "EP-005": "check",
  "EP-006": "check",
  "EP-007": "check",
  "EP-008": "check",
  "EP-009": "check",
  "EP-010": "check",
  "EP-011": {
    by: "fact",
    fact: "An interface endpoint serves the whole VPC, not only the zones of its subnets. A client in another zone pays for the bytes between zones, and depends on the zone of the endpoint as well.",
    source: "https://docs.aws.amazon.com/vpc/latest/privatelink/create-interface-endpoint.html",
  },
  "EP-012": "check",
  "EP-013": "check",
  "EP-014": "check",
  "EP-015": "check",
  "EP-016": "check",
  "EP-017": "check",
  "EP-018": {
    by: "construction",
    how: "An endpoint has no Region of its own: a service is named in the Region of the VPC, and the full name of another Region's is refused.",
  },
  "EP-019": {
    by: "inapplicable",
    why: "Every client of a topology is inside the VPC of its subnet, or outside of all: there is no VPN, peering or transit gateway over which one could come to a gateway endpoint.",
  },
  "EP-020": "check",
  "EP-021": "check",
  "EP-022": "check",
  "EP-023": "check",
  "EP-024": {
    by: "fact",
    fact: "When a gateway endpoint is added, or given another route table, open connections to its service break in the subnets that are concerned. Deploy such a change when nothing is being transferred.",
    source: "https://docs.aws.amazon.com/vpc/latest/privatelink/gateway-endpoints.html",
  },
  "EP-025": {
    by: "fact",
    fact: "Neither PyPI nor the channels of conda have an endpoint: in a subnet without a way to the internet, packages come from CodeArtifact through its two endpoints, from files in a bucket, or with a custom image.",
    source:
      "https://docs.aws.amazon.com/sagemaker/latest/dg/studio-updated-and-internet-access.html",
  },
  "EP-026": {
    by: "fact",
    fact: "Studio reaches its home directories over NFS, at mount targets inside its own subnets. The endpoint `elasticfilesystem` is for the API of EFS alone, and Studio does not need it.",
    source: "https://docs.aws.amazon.com/sagemaker/latest/APIReference/API_CreateDomain.html",
  },
};
