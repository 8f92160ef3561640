import type { Acknowledged } from "./emitted.ts";

/** What CDK's template validation would not let pass in a subnet whose zone is said by name. */
export const zoneByName: Acknowledged = {
  rule: "CloudFormation-Validate::W3010",
  reason: "The topology fixes the Availability Zone of every subnet.",
};
