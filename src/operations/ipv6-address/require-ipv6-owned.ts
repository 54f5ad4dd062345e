import type { Ipv6Address } from "../../domain/address/address.ts";
import { formatIpv6, parseIpv6 } from "../../domain/address/ipv6.ts";
import { refuse, required } from "../../domain/fault/fault.ts";
import type { ReadTx } from "../../store/port.ts";

/**
 * The IPv6 addresses of an ENI that are named in whatever spelling, each once; refuses any that it does not
 * have.
 */
export async function requireIpv6Owned(
  tx: ReadTx,
  eniId: string,
  texts: readonly string[],
): Promise<Ipv6Address[]> {
  const expected = "an IPv6 address";
  const addresses = texts.map((text) =>
    formatIpv6(
      required(parseIpv6(text), { kind: "request.malformed", field: "ipv6Address", value: text, expected }),
    ),
  );
  const rows = await tx.find("ipv6Address", { where: { eniId, address: addresses } });
  const known = new Map(rows.map((row) => [row.address, row]));
  return addresses.map((address, index) => {
    if (addresses.indexOf(address) !== index) refuse({ kind: "address.duplicate", address });
    return known.get(address) ?? refuse({ kind: "address.not-on-eni", address, eniId });
  });
}
