import { imported } from "@cloister/typescript-writer";

/** The modules that generated stacks import, under the names that AWS's own examples use. */
export const athena = imported({ from: "aws-cdk-lib/aws-athena", namespace: "athena" });
export const ec2 = imported({ from: "aws-cdk-lib/aws-ec2", namespace: "ec2" });
export const glue = imported({ from: "aws-cdk-lib/aws-glue", namespace: "glue" });
export const iam = imported({ from: "aws-cdk-lib/aws-iam", namespace: "iam" });
export const kms = imported({ from: "aws-cdk-lib/aws-kms", namespace: "kms" });
export const s3 = imported({ from: "aws-cdk-lib/aws-s3", namespace: "s3" });
export const s3deploy = imported({
  from: "aws-cdk-lib/aws-s3-deployment",
  namespace: "s3deploy",
});
export const sagemaker = imported({ from: "aws-cdk-lib/aws-sagemaker", namespace: "sagemaker" });

export const App = imported({ from: "aws-cdk-lib", name: "App" });
export const CfnResource = imported({ from: "aws-cdk-lib", name: "CfnResource" });
export const Duration = imported({ from: "aws-cdk-lib", name: "Duration" });
export const Fn = imported({ from: "aws-cdk-lib", name: "Fn" });
export const RemovalPolicy = imported({ from: "aws-cdk-lib", name: "RemovalPolicy" });
export const Stack = imported({ from: "aws-cdk-lib", name: "Stack" });
export const StackProps = imported({ from: "aws-cdk-lib", name: "StackProps" });
export const Tags = imported({ from: "aws-cdk-lib", name: "Tags" });
export const Validations = imported({ from: "aws-cdk-lib", name: "Validations" });
export const Construct = imported({ from: "constructs", name: "Construct" });
