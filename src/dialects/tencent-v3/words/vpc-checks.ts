import { cidrContains, parseCidr } from "../../../domain/address/cidr.ts";
import { refuse } from "../../../domain/fault/fault.ts";

const ranges = ["10.0.0.0/8", "172.16.0.0/12", "192.168.0.0/16"].map((range) => ({
  range,
  cidr: parseCidr(range),
}));

/** A network's range: a private one, no larger than the vendor makes networks. */
export function requireVpcCidr(text: string, field = "vpcCidr"): string {
  const cidr = parseCidr(text);
  const expected =
    "a network with a mask of 12 to 28 in 10.0.0.0/8 or 172.16.0.0/12, or 16 to 28 in 192.168.0.0/16";
  if (cidr === undefined) return refuse({ kind: "request.malformed", field, value: text, expected });
  const home = ranges.find((one) => one.cidr !== undefined && cidrContains(one.cidr, cidr));
  const shortest = home?.range === "192.168.0.0/16" ? 16 : 12;
  if (home === undefined || cidr.prefix < shortest || cidr.prefix > 28) {
    refuse({ kind: "request.out-of-range", field, value: text, expected });
  }
  return text;
}

function requireOnce(field: string, texts: readonly string[]): void {
  const repeated = texts.find((text, at) => texts.indexOf(text) !== at);
  if (repeated !== undefined) refuse({ kind: "request.duplicate", field, value: repeated });
}

/** Ranges to be added to a network, each named once. */
export function requireVpcCidrs(field: string, texts: readonly string[] = []): readonly string[] {
  requireOnce(field, texts);
  return texts.map((text) => requireVpcCidr(text, field));
}

/** Ranges to be taken from a network, each named once: another vendor's call may have made any. */
export function oldVpcCidrs(field: string, texts: readonly string[] = []): readonly string[] {
  requireOnce(field, texts);
  const expected = "a network such as 10.1.0.0/16";
  for (const value of texts) {
    if (parseCidr(value) === undefined) refuse({ kind: "request.malformed", field, value, expected });
  }
  return texts;
}

/** Up to four servers that a network's machines ask for names. */
export function requireDnsServers(servers: readonly string[] | undefined): readonly string[] | undefined {
  if (servers !== undefined && servers.length > 4) {
    refuse({ kind: "request.too-many", field: "dnsServers", limit: 4, asked: servers.length });
  }
  for (const server of servers ?? []) {
    if (parseCidr(`${server}/32`) !== undefined) continue;
    refuse({ kind: "request.malformed", field: "dnsServers", value: server, expected: "IPv4 addresses" });
  }
  return servers;
}

/** A switch that the vendor declares as text: "true" or "false". */
export function switchOf(field: string, text: string | undefined): boolean | undefined {
  if (text === undefined || text === "") return undefined;
  const word = text.toLowerCase();
  if (word === "true" || word === "false") return word === "true";
  return refuse({ kind: "request.malformed", field, value: text, expected: "true or false" });
}
