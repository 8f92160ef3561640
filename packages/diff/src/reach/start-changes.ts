import { allOfKind, find, startOf, type Proof, type World } from "@cloister/proof";
import type { StartChange } from "../difference.ts";

/** The Studio domains of both sides that start on one of them only. */
export function startChanges(before: World, after: World): readonly StartChange[] {
  return allOfKind(after, "studio").flatMap((studio): readonly StartChange[] => {
    const { id } = studio.resource;
    const old = find(before, "studio", id);
    if (old === undefined) return [];
    const [had, has] = [startOf(before, old), startOf(after, studio)];
    if (had.verdict === has.verdict) return [];
    const blamed = has.verdict === "allowed" ? had : has;
    const reasons = decidingReasons(blamed);
    return [{ studio: id, before: had.verdict, after: has.verdict, reasons }];
  });
}

function decidingReasons({ verdict, legs }: Proof): StartChange["reasons"] {
  return legs.flatMap(({ hops }) =>
    hops.filter((hop) => hop.verdict === verdict).map(({ reason }) => reason),
  );
}
