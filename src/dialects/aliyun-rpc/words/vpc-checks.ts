import { type Cidr, cidrsOverlap, parseCidr } from "../../../domain/address/cidr.ts";
import { refuse } from "../../../domain/fault/fault.ts";
import { checkName, type NameRule } from "../../../domain/name-rules.ts";

const loose = { min: 1, unit: "characters", startsWithLetter: false, refusesUrl: true } as const;
const nameRule: NameRule = { ...loose, max: 128 };
const descriptionRule: NameRule = { ...loose, max: 256 };

function requireRule(field: string, text: string | undefined, rule: NameRule): string {
  if (text === undefined || text === "" || checkName(text, rule) === undefined) return text ?? "";
  const expected = `1 to ${rule.max} characters, not beginning with http:// or https://`;
  return refuse({ kind: "request.malformed", field, value: text, expected });
}

/** The name of a network or vSwitch, which may begin with anything but a URL; "" for none. */
export function networkNameOf(field: string, text: string | undefined): string {
  return requireRule(field, text, nameRule);
}

/** The description of a network or vSwitch; "" for none. */
export function networkDescriptionOf(text: string | undefined): string {
  return requireRule("description", text, descriptionRule);
}

// Shared address space, multicast, loopback and link-local; and nothing may begin with 0.
const forbidden: readonly Cidr[] = [
  "0.0.0.0/8",
  "100.64.0.0/10",
  "224.0.0.0/4",
  "127.0.0.0/8",
  "169.254.0.0/16",
]
  .map(parseCidr)
  .filter((cidr) => cidr !== undefined);

/** A network's range: any but the forbidden ones, within the masks that are allowed for it. */
export function requireVpcCidr(text: string, field = "vpcCidr", shortest = 8): string {
  const cidr = parseCidr(text);
  const expected =
    "a network such as 10.0.0.0/16 outside 100.64.0.0/10, 224.0.0.0/4, 127.0.0.0/8 and 169.254.0.0/16";
  if (cidr === undefined || forbidden.some((range) => cidrsOverlap(range, cidr))) {
    return refuse({ kind: "request.malformed", field, value: text, expected });
  }
  if (cidr.prefix < shortest || cidr.prefix > 28) {
    const masks = `a mask from ${shortest} to 28`;
    refuse({ kind: "request.out-of-range", field, value: text, expected: masks });
  }
  return text;
}

/** Which kind of IPv6 range is wanted: only the usual one can be had. */
export function requireIpv6Isp(isp: string | undefined): void {
  if (isp === undefined || isp === "" || isp === "BGP") return;
  const reason = "only BGP ranges can be had here";
  refuse({ kind: "request.unsupported", field: "ipv6Isp", value: isp, reason });
}

/** The last eight bits of a vSwitch's IPv6 range. */
export function ipv6IndexOf(index: number): number {
  if (index >= 0 && index <= 255) return index;
  return refuse({ kind: "request.out-of-range", field: "ipv6CidrBlock", value: index, expected: "0 to 255" });
}

/** Refuses any length of a vSwitch's IPv6 range but the one that there is. */
export function requireIpv6Mask(mask: number | undefined): void {
  if (mask === undefined || mask === 64) return;
  refuse({ kind: "request.out-of-range", field: "ipv6CidrMask", value: mask, expected: "64" });
}
