// The reference scenario as an engineer writes it by hand: the benchmark measures the generated app beside it.
import { App } from "aws-cdk-lib";
import { AnalyticsStack, DataOwnerStack } from "./data-stacks.ts";
import { NetworkStack } from "./network-stack.ts";

const app = new App();
const region = "ap-northeast-1";
const analyst = { account: "111111111111", region };
const owner = { account: "222222222222", region };
const sharedBucket = "s3bucket-yyyy";

const network = new NetworkStack(app, "Network", { env: analyst });

const analytics = new AnalyticsStack(app, "Analytics", {
  env: analyst,
  vpc: network.vpc,
  studioSubnet: network.studioSubnet,
  sharedBucket,
});

const dataOwner = new DataOwnerStack(app, "DataOwner", {
  env: owner,
  bucketName: sharedBucket,
  readers: [
    `arn:aws:iam::${analyst.account}:user/usr111`,
    `arn:aws:iam::${analyst.account}:role/access-role`,
  ],
});
// The bucket policy names principals, which must exist first.
dataOwner.addStackDependency(analytics);

app.synth();
