const table: Readonly<Record<string, string>> = {
  AmazonAthenaFullAccess: "AmazonAthenaFullAccess",
  AmazonSageMakerFullAccess: "AmazonSageMakerFullAccess",
  AWSGlueConsoleFullAccess: "AWSGlueConsoleFullAccess",
  AWSGlueServiceRole: "service-role/AWSGlueServiceRole",
  PowerUserAccess: "PowerUserAccess",
};
export const awsManagedPolicyNames: readonly string[] = Object.keys(table);
export function awsManagedPolicyPath(name: string): string | undefined {
  return table[name];
}
