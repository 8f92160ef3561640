/** What is sent: TCP or UDP to every port of a range, both ends inclusive. */
export interface Traffic {
  readonly protocol: "tcp" | "udp";
  readonly from: number;
  readonly to: number;
}

export const https: Traffic = { protocol: "tcp", from: 443, to: 443 };

/** `TCP 443`, `TCP 8192-65535`. */
export function wordsFor({ protocol, from, to }: Traffic): string {
  return `${protocol === "tcp" ? "TCP" : "UDP"} ${from === to ? from : `${from}-${to}`}`;
}

export interface PortRange {
  readonly from: number;
  readonly to: number;
}

/** Whether the ranges together hold every port of the traffic. */
export function coverPorts(ranges: readonly PortRange[], { from, to }: Traffic): boolean {
  let next = from;
  for (const range of ranges.toSorted((a, b) => a.from - b.from)) {
    if (range.from > next) return false;
    next = Math.max(next, range.to + 1);
    if (next > to) return true;
  }
  return false;
}
