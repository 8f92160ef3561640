/**
 * What SageMaker takes at most for a Studio domain, as of 2026. Of the five security groups of an app, one is
 * SageMaker's own, for NFS. Sources: <https://docs.aws.amazon.com/sagemaker/latest/APIReference/API_UserSettings.html>,
 * <https://docs.aws.amazon.com/sagemaker/latest/APIReference/API_CreateDomain.html>,
 * <https://docs.aws.amazon.com/sagemaker/latest/dg/studio-updated-and-internet-access.html>.
 */
export const studioLimits = {
  securityGroups: 4,
  subnets: 16,
  /** Addresses of its subnets that one user takes, by how many apps run at once. */
  addressesPerUser: { least: 2, most: 4 },
} as const;
