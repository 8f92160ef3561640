import type { Declared, MayExist, Tags } from "../declared.ts";

/** A public IPv4 address of the VPC domain. */
export interface ElasticIp extends Declared<"elastic-ip">, MayExist {
  readonly tags: Tags;
}
