/**
 * What a Studio domain in the mode `VpcOnly` needs of its network to start, and what that mode does not close.
 * Sources, as of 2026: <https://docs.aws.amazon.com/sagemaker/latest/APIReference/API_CreateDomain.html>,
 * <https://docs.aws.amazon.com/sagemaker/latest/dg/studio-updated-and-internet-access.html>,
 * <https://docs.aws.amazon.com/sagemaker/latest/dg/studio-notebooks-and-internet-access.html>,
 * <https://docs.aws.amazon.com/sagemaker/latest/dg/studio-interface-endpoint.html>.
 */

/**
 * What the domain's subnets must reach before Studio starts, by the short names of endpoints: by an interface
 * endpoint of each, or over the internet through a NAT gateway. One of the two ways is enough.
 */
export const servicesToStart: readonly string[] = ["sagemaker.api", "sagemaker.runtime"];

export interface RequiredTraffic {
  readonly protocol: "tcp";
  readonly from: number;
  readonly to: number;
  /**
   * `own-groups`: members of the domain's security groups, in and out. `home`: the mount targets of the domain's
   * file system, in the same subnets, in and out. `services`: endpoints, the S3 prefix list or a NAT gateway, out only.
   */
  readonly peer: "own-groups" | "home" | "services";
  /** As the end of "It is for …": `home directories over NFS`. */
  readonly purpose: string;
}

/** What the security groups of the domain must allow. SageMaker adds groups of its own for the file system. */
export const requiredTraffic: readonly RequiredTraffic[] = [
  { protocol: "tcp", from: 443, to: 443, peer: "services", purpose: "calls of AWS APIs" },
  { protocol: "tcp", from: 2049, to: 2049, peer: "home", purpose: "home directories over NFS" },
  {
    protocol: "tcp",
    from: 8192,
    to: 65535,
    peer: "own-groups",
    purpose: "applications and their kernels",
  },
];

/** Who must be able to become the execution role, and by which action of its trust policy. */
export const executionRoleTrust = {
  service: "sagemaker.amazonaws.com",
  action: "sts:AssumeRole",
} as const;

/** What the trust policy must allow SageMaker besides when the domain shows its users' names as source identity. */
export const sourceIdentityAction = "sts:SetSourceIdentity";

/**
 * The browser's side, which `VpcOnly` does not close: whoever may make a presigned URL opens Studio from anywhere.
 * Only conditions on this action (`aws:SourceVpc`, `aws:SourceVpce`, `aws:SourceIp`) close it, and only for the
 * authentication mode `IAM`.
 */
export const browserAction = "sagemaker:CreatePresignedDomainUrl";

/** What a browser inside a VPC must reach, by interface endpoints with private DNS, to open Studio privately: the page, then the API. */
export const servicesOfPrivateBrowser = ["studio", "sagemaker.api"] as const;
