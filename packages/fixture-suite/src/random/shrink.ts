import * as fc from "fast-check";

/** A value that knows what is simpler than itself. */
class Kept<T> extends fc.Arbitrary<fc.Value<T>> {
  readonly #inner: fc.Arbitrary<T>;

  constructor(inner: fc.Arbitrary<T>) {
    super();
    this.#inner = inner;
  }

  override generate(random: fc.Random, bias: number | undefined): fc.Value<fc.Value<T>> {
    return new fc.Value(this.#inner.generate(random, bias), undefined);
  }

  override canShrinkWithoutContext(_value: unknown): _value is fc.Value<T> {
    return false;
  }

  override shrink(): fc.Stream<fc.Value<fc.Value<T>>> {
    return fc.Stream.nil();
  }
}

/** `count` values, always the same for one seed. */
export function sampled<T>(
  arbitrary: fc.Arbitrary<T>,
  { seed, count }: { readonly seed: number; readonly count: number },
): readonly fc.Value<T>[] {
  return fc.sample(new Kept(arbitrary), { seed, numRuns: count });
}

/** How many are tried at once: few while it is likely that one of them fails, then more and more. */
const widths = { first: 4, last: 32 };

/**
 * The simplest value that still fails, as far as going from one to a simpler one leads. Unlike
 * fast-check's own way it tries many at once; `firstFailing` says which of them fails first.
 */
export async function shrunk<T>(
  arbitrary: fc.Arbitrary<T>,
  failing: fc.Value<T>,
  firstFailing: (values: readonly T[]) => Promise<number | undefined>,
): Promise<T> {
  let simplest = failing;
  for (;;) {
    const simpler = await simplerOne(arbitrary.shrink(simplest.value, simplest.context));
    if (simpler === undefined) return simplest.value;
    simplest = simpler;
  }

  async function simplerOne(candidates: Iterable<fc.Value<T>>): Promise<fc.Value<T> | undefined> {
    let batch: fc.Value<T>[] = [];
    let width = widths.first;
    for (const candidate of candidates) {
      batch.push(candidate);
      if (batch.length < width) continue;
      const found = await failingOf(batch);
      if (found !== undefined) return found;
      batch = [];
      width = Math.min(width * 2, widths.last);
    }
    return failingOf(batch);
  }

  async function failingOf(batch: readonly fc.Value<T>[]): Promise<fc.Value<T> | undefined> {
    if (batch.length === 0) return undefined;
    const index = await firstFailing(batch.map(({ value }) => value));
    return index === undefined ? undefined : batch[index];
  }
}
