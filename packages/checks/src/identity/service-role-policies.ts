/**
 * The service whose own roles an AWS managed policy below `service-role/` is made for; undefined where
 * that is not known here.
 * Source: <https://docs.aws.amazon.com/aws-managed-policy/latest/reference/policy-list.html>.
 */
export function serviceOf(policyName: string): string | undefined {
  const found = services.find(([names]) => names.test(policyName));
  return found === undefined ? undefined : `${found[1]}.amazonaws.com`;
}

const services: readonly (readonly [RegExp, string])[] = [
  [/^AWSGlueService(?:Notebook)?Role$/, "glue"],
  [/^AWSGlueDataBrewServiceRole$/, "databrew"],
  [/^AWSLambda(?:BasicExecutionRole|VPCAccessExecutionRole|ENIManagementAccess)$/, "lambda"],
  [/^AWSLambda(?:DynamoDB|Kinesis|MSK|SQSQueue)ExecutionRole$/, "lambda"],
  [/^AmazonECSTaskExecutionRolePolicy$/, "ecs-tasks"],
  [/^AmazonEC2ContainerServiceforEC2Role$/, "ec2"],
  [/^AmazonElasticMapReduceforEC2Role$/, "ec2"],
  [/^Amazon(?:EMRServicePolicy_v2|ElasticMapReduceRole)$/, "elasticmapreduce"],
  [/^AmazonDMS(?:VPCManagementRole|CloudWatchLogsRole)$/, "dms"],
  [/^AWSBackupServiceRolePolicyFor(?:Backup|Restores)$/, "backup"],
  [/^AWSBatchServiceRole$/, "batch"],
  [/^AWS_ConfigRole$/, "config"],
  [/^AmazonRDSEnhancedMonitoringRole$/, "monitoring.rds"],
  [/^AmazonAPIGatewayPushToCloudWatchLogs$/, "apigateway"],
  [/^AWSTransferLoggingAccess$/, "transfer"],
  [/^(?:AWSQuicksightAthenaAccess|AWSQuickSightListIAM)$/, "quicksight"],
];
