import type { Declared, Tags } from "../declared.ts";
import type { PolicyDocument } from "../policy-document.ts";
import type { Ref } from "../reference.ts";

export interface GatewayEndpoint extends Declared<"gateway-endpoint"> {
  readonly vpc: Ref<"vpc">;
  /** Full service name, `com.amazonaws.ap-northeast-1.s3`. */
  readonly service: string;
  readonly routeTables: readonly Ref<"route-table">[];
  /** Absent: AWS's default, which allows everything. */
  readonly policy?: PolicyDocument;
  readonly tags: Tags;
}
