import { reportOf } from "./oracle-report.ts";
import { compare, explain, together, type Round } from "./oracle-round.ts";

// Run by `tools/oracle.mjs`, which has read what the user gave.
const [count = 0, seed = 0] = process.argv.slice(2).map(Number);
const figures = new Intl.NumberFormat("en-US");
/** Cases that are kept in memory at once. */
const batch = 10_000;

let all: Round | undefined;
for (let done = 0; done < count; done += batch) {
  const size = Math.min(batch, count - done);
  const round = await compare({ seed: seed + done, count: size });
  all = all === undefined ? round : together(all, round);
  const [first] = round.unexplained;
  if (first !== undefined) {
    console.error(`${round.unexplained.length} of ${size} cases differ. The first one, made as`);
    console.error(`simple as it goes:\n\n${await explain(first)}`);
    process.exitCode = 1;
    break;
  }
  console.log(`${figures.format(done + size)} of ${figures.format(count)}`);
}
if (all !== undefined) console.log(`\n${reportOf(all)}`);
