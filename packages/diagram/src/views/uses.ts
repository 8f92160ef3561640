import { allOfKind, matrixOf, type Cell, type Column, type World } from "@cloister/proof";
import { arnOf, type Kind } from "@cloister/model";
import { say } from "@cloister/texts";
import type { Scene } from "./scene.ts";
import type { Sketch } from "./sketch.ts";
import type { Words } from "./words.ts";

/** What a user or role may do with a bucket, a table or a workgroup, as the access matrix says. */
export interface UseOf {
  /** The plan's ids. */
  readonly who: string;
  readonly target: string;
  readonly use: "read" | "write" | "read and write" | "query";
  /** Some objects only. */
  readonly isPart: boolean;
  readonly verdict: "allowed" | "unknown";
}

/** More pairs of who and what than this take seconds to judge, and nobody reads so many edges. */
const mostPairs = 10_000;

/** Whether `usesOf` judges a world; if not, pictures show what policies write. */
export function areUsesJudged(world: World): boolean {
  const count = (...kinds: readonly Kind[]): number =>
    kinds.reduce((sum, kind) => sum + allOfKind(world, kind).length, 0);
  return count("user", "role") * count("bucket", "table", "workgroup") <= mostPairs;
}

const judged = new WeakMap<World, readonly UseOf[]>();

/** Everything that is not denied, worked out once for a world; nothing of a world that is not judged. */
export function usesOf(world: World): readonly UseOf[] {
  const known = judged.get(world);
  if (known !== undefined) return known;
  const made = areUsesJudged(world) ? judgedUses(world) : [];
  judged.set(world, made);
  return made;
}

function judgedUses(world: World): readonly UseOf[] {
  const { columns, rows } = matrixOf(world);
  return rows.flatMap(({ id, cells }) =>
    cells.flatMap((cell, index): readonly UseOf[] => {
      const column = columns[index];
      return column === undefined ? [] : usesIn(cell, { who: id, column });
    }),
  );
}

function usesIn(
  { read, write, partly = [] }: Cell,
  { who, column: { id, kind } }: { readonly who: string; readonly column: Column },
): readonly UseOf[] {
  const reads = kind === "workgroup" ? "query" : "read";
  const isReadPart = partly.includes("read");
  const isWritePart = partly.includes("write");
  if (read === write && read !== "denied" && isReadPart === isWritePart) {
    return [{ who, target: id, use: "read and write", isPart: isReadPart, verdict: read }];
  }
  return [
    ...(read === "denied"
      ? []
      : [{ who, target: id, use: reads, isPart: isReadPart, verdict: read } as const]),
    ...(write === "denied"
      ? []
      : [{ who, target: id, use: "write", isPart: isWritePart, verdict: write } as const]),
  ];
}

/** A use as an edge says it; one that is not known says so. */
export function useWords({ use, isPart, verdict }: UseOf, words: Words): string {
  const text = ((): string => {
    switch (use) {
      case "read":
        return words(isPart ? say("read some") : say("read"));
      case "write":
        return words(isPart ? say("write some") : say("write"));
      case "read and write":
        return words(isPart ? say("read and write some") : say("read and write"));
      case "query":
        return words(say("query"));
    }
  })();
  return verdict === "unknown" ? words(say("{{use}}?", { use: text })) : text;
}

/** Which users and roles of the topology a role's trust policy names. */
export function drawTrust({ world, words }: Scene, to: Sketch): void {
  const byArn = new Map(
    [...allOfKind(world, "user"), ...allOfKind(world, "role")].flatMap((placed) => {
      const arn = arnOf(placed.resource, placed);
      return arn === undefined ? [] : [[arn, placed.resource.id] as const];
    }),
  );
  for (const { resource } of allOfKind(world, "role")) {
    for (const { effect, principals } of resource.trust.statements) {
      if (effect !== "Allow") continue;
      for (const arn of principals?.aws ?? []) {
        const id = byArn.get(arn);
        if (id !== undefined && id !== resource.id) {
          to.edge(id, resource.id, { lines: [words(say("assumes"))] });
        }
      }
    }
  }
}
