import type { Declared, MayExist, Tags } from "../declared.ts";

export interface Vpc extends Declared<"vpc">, MayExist {
  /** Canonical IPv4 block. */
  readonly cidr: string;
  readonly dnsSupport: boolean;
  readonly dnsHostnames: boolean;
  readonly tags: Tags;
}
