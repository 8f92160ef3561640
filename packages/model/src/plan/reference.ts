import type { Kind } from "./resource.ts";

/**
 * A typed reference to a resource of the plan by its id, `account:kind/name…`
 * (`x:subnet/main/private-1`).
 */
export interface Ref<K extends Kind> {
  readonly kind: K;
  readonly id: string;
}
