import { formatIpv6, parseIpv6 } from "../../../domain/address/ipv6.ts";
import type { Eipv6 } from "../../../domain/eip/eipv6.ts";
import { refuse } from "../../../domain/fault/fault.ts";
import type { Where } from "../../../store/port.ts";
import type { QueryPart } from "../../kit/query-parts.ts";
import type { Filter, FilterTable } from "../filters.ts";
import { ipv6Status, ipv6Types } from "./eipv6.ts";

const states: readonly Eipv6["state"][] = ["creating", "binding", "unbinding", "unbound", "releasing"];

// BIND and BIND_ENI are one state here, told apart by whether the ENI hangs on an instance.
function statusPart(asked: readonly string[]): QueryPart<Eipv6> {
  const wanted = states.filter((state) =>
    asked.includes(ipv6Status({ state, eniId: null, instanceId: null })),
  );
  const anyOf: Where<Eipv6>[] = [{ state: wanted }];
  if (asked.includes("BIND")) anyOf.push({ state: "bound", instanceId: { not: null } });
  if (asked.includes("BIND_ENI")) anyOf.push({ state: "bound", instanceId: null });
  return { anyOf };
}

// An address is the same in any spelling.
const spelled = (texts: readonly string[]) =>
  texts.map((text) => {
    const address = parseIpv6(text);
    return address === undefined ? text : formatIpv6(address);
  });

const kindsOf = (types: readonly string[]) =>
  (Object.keys(ipv6Types) as Eipv6["kind"][]).filter((kind) => types.includes(ipv6Types[kind]));

/** What each filter of DescribeIPv6Addresses asks. */
export const ipv6AddressFilters: FilterTable<Eipv6> = {
  "address-id": (ids) => ({ where: { id: ids } }),
  "public-ipv6-address": (addresses) => ({ where: { address: spelled(addresses) } }),
  "network-interface-id": (ids) => ({ where: { eniId: ids } }),
  "instance-id": (ids) => ({ where: { instanceId: ids } }),
  "charge-type": (charges) => ({ where: { internetCharge: charges } }),
  "private-ipv6-address": (addresses) => ({ where: { privateAddress: spelled(addresses) } }),
  egress: (egresses) => ({ where: { egress: egresses } }),
  "address-type": (types) => ({ where: { kind: kindsOf(types) } }),
  "address-isp": (isps) => ({ where: { isp: isps } }),
  "address-status": statusPart,
  "address-name": (names) => ({ where: { name: names } }),
};

/** What each filter of DescribeIp6Addresses asks. */
export const publishedFilters: FilterTable<Eipv6> = {
  "address-ip": (addresses) => ({ where: { address: spelled(addresses) } }),
  "network-interface-id": (ids) => ({ where: { eniId: ids } }),
};

/** Refuses ids beside filters, and more of either than the vendor takes. */
export function requireSelection(ids: readonly string[], filters: readonly Filter[], name: string): void {
  if (ids.length > 0 && filters.length > 0) refuse({ kind: "request.conflict", fields: [name, "filters"] });
  if (filters.length > 10) refuse({ kind: "request.filters-too-many", limit: 10, asked: filters.length });
  const most = Math.max(ids.length, ...filters.map(({ Values }) => Values.length));
  const field = ids.length > 0 ? name : "filters.Values";
  if (most > 100) refuse({ kind: "request.too-many", field, limit: 100, asked: most });
}
