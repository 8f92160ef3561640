import type { Declared, MayExist, Tags } from "../declared.ts";

export interface InternetGateway extends Declared<"internet-gateway">, MayExist {
  readonly tags: Tags;
}
