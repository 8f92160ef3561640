import type { MapNode, Node } from "./node.ts";

/** The user's files as one tree. There is no root where nothing could be read. */
export interface Document {
  readonly root: MapNode | undefined;
  /** All that was written, where the root is what survived of it. */
  readonly whole?: MapNode;
}

/**
 * The plain data of a node: objects, arrays, texts, numbers, booleans and null. Every key becomes an
 * own enumerable property, `__proto__` and `constructor` included, and no prototype is ever touched.
 */
export function toValue(node: Node): unknown {
  switch (node.type) {
    case "scalar":
      return node.value;
    case "sequence":
      return node.items.map(toValue);
    case "map": {
      const object: Record<string, unknown> = {};
      for (const [key, entry] of node.entries) {
        const value = toValue(entry.value);
        // Assigning to `__proto__` would set the prototype instead of a property.
        if (key === "__proto__") {
          Object.defineProperty(object, key, {
            value,
            enumerable: true,
            configurable: true,
            writable: true,
          });
        } else {
          object[key] = value;
        }
      }
      return object;
    }
  }
}
