/** A run of ports, both ends included. */
export interface PortRange {
  readonly first: number;
  readonly last: number;
}

/** Every port, and the traffic that has none. */
export const allPorts: PortRange = { first: 0, last: 65535 };

const portPattern = /^(0|[1-9]\d{0,4})$/;

function parsePort(text: string | undefined): number | undefined {
  if (text === undefined || !portPattern.test(text)) return undefined;
  const port = Number(text);
  return port <= allPorts.last ? port : undefined;
}

function rangeOf(first: number | undefined, last: number | undefined): PortRange | undefined {
  if (first === undefined || last === undefined || first > last) return undefined;
  return { first, last };
}

function parseListItem(text: string): PortRange | undefined {
  const parts = text.split("-");
  return parts.length > 2 ? undefined : rangeOf(parsePort(parts[0]), parsePort(parts.at(-1)));
}

/** Reads ports as Tencent writes them: `80`, `80,443`, `3306-20000`, `all` in any letter case. */
export function parsePortList(text: string): readonly PortRange[] | undefined {
  if (text.toLowerCase() === "all") return [allPorts];
  const ranges: PortRange[] = [];
  for (const item of text.split(",")) {
    const range = parseListItem(item);
    if (range === undefined) return undefined;
    ranges.push(range);
  }
  return ranges;
}

/** Reads ports as Alibaba writes them: `1/200`, or `-1/-1` for all; port 0 is refused there. */
export function parsePortPair(text: string): PortRange | undefined {
  if (text === "-1/-1") return allPorts;
  const parts = text.split("/");
  const range = parts.length === 2 ? rangeOf(parsePort(parts[0]), parsePort(parts[1])) : undefined;
  return range === undefined || range.first === 0 ? undefined : range;
}

/** Whether a range stands for every port. */
export function isAllPorts(range: PortRange): boolean {
  return range.first === allPorts.first && range.last === allPorts.last;
}

function formatListItem(range: PortRange): string {
  return range.first === range.last ? `${range.first}` : `${range.first}-${range.last}`;
}

/** Writes ports as Tencent does. */
export function formatPortList(ranges: readonly PortRange[]): string {
  return ranges.some(isAllPorts) ? "all" : ranges.map(formatListItem).join(",");
}

/** Writes a range as Alibaba does; there port 0 has no spelling, so a range from 0 starts at 1. */
export function formatPortPair(range: PortRange): string {
  return isAllPorts(range) ? "-1/-1" : `${Math.max(1, range.first)}/${range.last}`;
}

// A rule keeps its ports as its maker wrote them.
function parseEither(text: string): readonly PortRange[] | undefined {
  const pair = parsePortPair(text);
  return pair === undefined ? parsePortList(text) : [pair];
}

/** Ports in Tencent's writing, whoever wrote them; what names none stays as it is. */
export function asPortList(text: string): string {
  const ranges = parseEither(text);
  return ranges === undefined ? text : formatPortList(ranges);
}

/** Ports in Alibaba's writing, whoever wrote them; several ranges, which Alibaba never has, with commas. */
export function asPortPairs(text: string): string {
  const ranges = parseEither(text);
  return ranges === undefined ? text : ranges.map(formatPortPair).join(",");
}

/** Whether one of the ranges holds a port. */
export function portsContain(ranges: readonly PortRange[], port: number): boolean {
  return ranges.some((range) => port >= range.first && port <= range.last);
}
