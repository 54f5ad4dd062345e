/** The ports that a translation is for; "any" is all of them, and every protocol. */
export interface NatPorts {
  readonly from: number;
  readonly to: number;
}

const shape = /^([1-9]\d{0,4})(?:\/([1-9]\d{0,4}))?$/;

/** Reads a port, a range such as `10/20`, or "any". */
export function readNatPorts(text: string): NatPorts | undefined {
  if (text.toLowerCase() === "any") return { from: 1, to: 65_535 };
  const [, first, last = first] = shape.exec(text) ?? [];
  const ports = { from: Number(first), to: Number(last) };
  return ports.from <= ports.to && ports.to <= 65_535 ? ports : undefined;
}

/** Whether two translations of one public address would claim the same port of the same protocol. */
export function claimsSamePort(
  one: { readonly protocol: string; readonly publicPort: string },
  other: { readonly protocol: string; readonly publicPort: string },
): boolean {
  const shared = one.protocol === other.protocol || one.protocol === "any" || other.protocol === "any";
  const [a, b] = [readNatPorts(one.publicPort), readNatPorts(other.publicPort)];
  return shared && a !== undefined && b !== undefined && a.from <= b.to && b.from <= a.to;
}
