import type { Round, Share } from "./oracle-round.ts";

const figures = new Intl.NumberFormat("en-US");
const fine = new Intl.NumberFormat("en-US", { style: "percent", maximumFractionDigits: 2 });
const percent = new Intl.NumberFormat("en-US", { style: "percent", maximumFractionDigits: 1 });

/** What a round found, in lines to be read. */
export function reportOf(round: Round): string {
  const { cases, allowed, agreed, explained, unexplained, features } = round;
  const names = [...features].toSorted(([one], [other]) => (one < other ? -1 : 1));
  return [
    `${figures.format(cases)} cases, ${percent.format(allowed / cases)} of them allowed:`,
    `${figures.format(agreed)} (${fine.format(agreed / cases)}) as the simulator has it,`,
    `${figures.format(cases - agreed - unexplained.length)} otherwise and explained,`,
    `${figures.format(unexplained.length)} otherwise and not explained.`,
    ...[...explained].map(([name, count]) => `  ${name}: ${figures.format(count)}`),
    "",
    ...names.map(([name, share]) => line(name, share, cases)),
  ].join("\n");
}

function line(name: string, { cases, allowed }: Share, all: number): string {
  return `  ${name.padEnd(36)} ${percent.format(cases / all).padStart(6)}, allowed ${percent.format(allowed / cases)}`;
}
