/**
 * The ids of AWS's prefix lists for S3, by Region, as of 2018. AWS publishes no list: these are the ids that
 * `aws ec2 describe-prefix-lists` prints. An id belongs to its Region alone.
 * https://docs.aws.amazon.com/vpc/latest/userguide/working-with-aws-managed-prefix-lists.html
 */
const s3PrefixLists: ReadonlyMap<string, string> = new Map([
  ["ap-northeast-1", "pl-61a54008"],
  ["ap-northeast-2", "pl-78a54011"],
  ["ap-south-1", "pl-78a54011"],
  ["ap-southeast-1", "pl-6fa54006"],
  ["ap-southeast-2", "pl-6ca54005"],
  ["ca-central-1", "pl-7da54014"],
  ["eu-central-1", "pl-6ea54007"],
  ["eu-west-1", "pl-6da54004"],
  ["eu-west-2", "pl-7ca54015"],
  ["eu-west-3", "pl-23ad484a"],
  ["sa-east-1", "pl-6aa54003"],
  ["us-east-1", "pl-63a5400a"],
  ["us-east-2", "pl-7ba54012"],
  ["us-west-1", "pl-6ba54002"],
  ["us-west-2", "pl-68a54001"],
]);

/** The id of AWS's prefix list for S3 in a Region, or undefined where it is not known here. */
export function s3PrefixList(region: string): string | undefined {
  return s3PrefixLists.get(region);
}
