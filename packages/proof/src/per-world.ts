import type { World } from "./world.ts";

/** Works something out once for each world that is asked about. */
export function perWorld<T extends object>(make: (world: World) => T): (world: World) => T {
  const made = new WeakMap<World, T>();
  return (world) => {
    const known = made.get(world);
    if (known !== undefined) return known;
    const fresh = make(world);
    made.set(world, fresh);
    return fresh;
  };
}
