import { actions } from "./actions.ts";
import type { ManagedPolicyFact } from "./managed-policy.ts";

/**
 * All of CloudWatch Logs.
 * Source: <https://docs.aws.amazon.com/aws-managed-policy/latest/reference/CloudWatchLogsFullAccess.html>.
 */
export function cloudWatchLogsFullAccess(): ManagedPolicyFact {
  return {
    name: "CloudWatchLogsFullAccess",
    path: "CloudWatchLogsFullAccess",
    version: "v8",
    date: "2026-02-12",
    statements: [
      {
        sid: "CloudWatchLogsFullAccess",
        effect: "Allow",
        actions: actions({
          logs: "*",
          cloudwatch: "GenerateQuery GenerateQueryResultsSummary",
          observabilityadmin:
            "GetS3TableIntegration ListS3TableIntegrations ListTelemetryPipelines",
        }),
        resources: ["*"],
      },
    ],
  };
}

/**
 * Reads logs, and queries them.
 * Source: <https://docs.aws.amazon.com/aws-managed-policy/latest/reference/CloudWatchLogsReadOnlyAccess.html>.
 */
export function cloudWatchLogsReadOnlyAccess(): ManagedPolicyFact {
  return {
    name: "CloudWatchLogsReadOnlyAccess",
    path: "CloudWatchLogsReadOnlyAccess",
    version: "v12",
    date: "2026-02-12",
    statements: [
      {
        sid: "CloudWatchLogsReadOnlyAccess",
        effect: "Allow",
        actions: actions({
          logs: `
            Describe* Get* List* StartQuery StopQuery TestMetricFilter FilterLogEvents
            StartLiveTail StopLiveTail`,
          cloudwatch: "GenerateQuery GenerateQueryResultsSummary",
          observabilityadmin:
            "ListS3TableIntegrations GetS3TableIntegration ListTelemetryPipelines",
        }),
        resources: ["*"],
      },
    ],
  };
}
