import type { Declared, Tags } from "../declared.ts";
import type { PolicyDocument } from "../policy-document.ts";
import type { Ref } from "../reference.ts";
import type { SecurityGroupRef } from "./security-group-rule.ts";

export interface InterfaceEndpoint extends Declared<"interface-endpoint"> {
  readonly vpc: Ref<"vpc">;
  /** Full service name, `com.amazonaws.ap-northeast-1.athena`. */
  readonly service: string;
  readonly subnets: readonly Ref<"subnet">[];
  readonly securityGroups: readonly SecurityGroupRef[];
  readonly privateDns: boolean;
  /** Absent: AWS's default, which allows everything. */
  readonly policy?: PolicyDocument;
  /** AWS makes one of S3 with private DNS only where S3 has a gateway endpoint already. */
  readonly after?: Ref<"gateway-endpoint">;
  readonly tags: Tags;
}
