const octet = "(25[0-5]|2[0-4]\\d|1\\d\\d|[1-9]?\\d)";
const dotted = new RegExp(`^${octet}\\.${octet}\\.${octet}\\.${octet}$`);

/** Reads a dotted address as an unsigned 32-bit number; octal-looking and shortened forms are refused. */
export function parseIpv4(text: string): number | undefined {
  const match = dotted.exec(text);
  if (match === null) return undefined;
  return match.slice(1).reduce((address, part) => address * 256 + Number(part), 0);
}

/** Writes an unsigned 32-bit number as a dotted address. */
export function formatIpv4(address: number): string {
  return `${address >>> 24}.${(address >>> 16) & 255}.${(address >>> 8) & 255}.${address & 255}`;
}
