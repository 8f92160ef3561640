/**
 * The condition keys that policies use most, as AWS spells them; they are compared without regard to case.
 * Source: IAM User Guide, "AWS global condition context keys"; Service Authorization Reference, "Amazon S3",
 * "AWS Key Management Service", "AWS Security Token Service".
 */
const spelled = [
  "aws:CalledVia",
  "aws:CalledViaFirst",
  "aws:CalledViaLast",
  "aws:CurrentTime",
  "aws:EpochTime",
  "aws:MultiFactorAuthAge",
  "aws:MultiFactorAuthPresent",
  "aws:PrincipalAccount",
  "aws:PrincipalArn",
  "aws:PrincipalIsAWSService",
  "aws:PrincipalOrgID",
  "aws:PrincipalOrgPaths",
  "aws:PrincipalServiceName",
  "aws:PrincipalServiceNamesList",
  "aws:PrincipalType",
  "aws:Referer",
  "aws:RequestedRegion",
  "aws:ResourceAccount",
  "aws:ResourceOrgID",
  "aws:ResourceOrgPaths",
  "aws:SecureTransport",
  "aws:SourceAccount",
  "aws:SourceArn",
  "aws:SourceIdentity",
  "aws:SourceIp",
  "aws:SourceOrgID",
  "aws:SourceOrgPaths",
  "aws:SourceVpc",
  "aws:SourceVpcArn",
  "aws:SourceVpce",
  "aws:TagKeys",
  "aws:TokenIssueTime",
  "aws:UserAgent",
  "aws:ViaAWSService",
  "aws:VpceAccount",
  "aws:VpceOrgID",
  "aws:VpceOrgPaths",
  "aws:VpcSourceIp",
  "aws:userid",
  "aws:username",
  "kms:CallerAccount",
  "kms:EncryptionAlgorithm",
  "kms:EncryptionContextKeys",
  "kms:GrantConstraintType",
  "kms:GrantIsForAWSResource",
  "kms:GrantOperations",
  "kms:GranteePrincipal",
  "kms:KeyOrigin",
  "kms:KeySpec",
  "kms:KeyUsage",
  "kms:MultiRegion",
  "kms:RequestAlias",
  "kms:ResourceAliases",
  "kms:RetiringPrincipal",
  "kms:ViaService",
  "s3:AccessGrantsInstanceArn",
  "s3:AccessPointNetworkOrigin",
  "s3:DataAccessPointAccount",
  "s3:DataAccessPointArn",
  "s3:LocationConstraint",
  "s3:RequestObjectTagKeys",
  "s3:ResourceAccount",
  "s3:TlsVersion",
  "s3:VersionId",
  "s3:authType",
  "s3:max-keys",
  "s3:object-lock-mode",
  "s3:object-lock-remaining-retention-days",
  "s3:signatureAge",
  "s3:signatureversion",
  "sts:ExternalId",
  "sts:RoleSessionName",
  "sts:SourceIdentity",
  "sts:TransitiveTagKeys",
] as const;

/** Families of keys, of which the name after the slash is the user's own. */
const families = [
  "aws:PrincipalTag",
  "aws:RequestTag",
  "aws:ResourceTag",
  "s3:ExistingObjectTag",
  "s3:RequestObjectTag",
] as const;

const byLowerCase: ReadonlyMap<string, string> = new Map(
  [...spelled, ...families].map((key) => [key.toLowerCase(), key]),
);

/** A condition key as AWS spells it; one that is not well known stays as it is asked for. */
export function spelledKey(key: string): string {
  const slash = key.indexOf("/");
  const name = slash < 0 ? key : key.slice(0, slash);
  return (byLowerCase.get(name.toLowerCase()) ?? name) + key.slice(name.length);
}
