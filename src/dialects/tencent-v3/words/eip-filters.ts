import type { Eip } from "../../../domain/eip/eip.ts";
import type { Having, Where } from "../../../store/port.ts";
import { matchesNothing, type QueryPart } from "../../kit/query-parts.ts";
import { type FilterTable, flags } from "../filters.ts";
import { addressStatus, addressTypes } from "./eip.ts";
import { ownEntry } from "../../kit/own-entry.ts";

const states: readonly Eip["state"][] = ["creating", "binding", "bound", "unbinding", "unbound", "releasing"];
const dangling: Where<Eip> = { state: "bound", targetKind: "eni", instanceId: null };

const but = (where: Where<Eip>): Having<"id"> => ({
  table: "eip",
  column: "id",
  equals: "id",
  where,
  absent: true,
});

// BIND and BIND_ENI are one state here; asking for one of them leaves the other out.
function statusPart(asked: readonly string[]): QueryPart<Eip> {
  const plain = { targetKind: null, instanceId: null };
  const wanted = states.filter((state) => asked.includes(addressStatus({ state, ...plain })));
  const [hanging, free] = [asked.includes("BIND"), asked.includes("BIND_ENI")];
  const where = { state: free && !hanging ? [...wanted, "bound" as const] : wanted };
  if (hanging === free) return { where };
  if (hanging) return { where, having: [but(dangling)] };
  const others = [{ instanceId: { not: null } }, { targetKind: { not: "eni" as const } }];
  return { where, having: others.map((other) => but({ state: "bound", ...other })) };
}

const targets: Readonly<Record<string, Where<Eip>>> = {
  CVM: { instanceId: { not: null } },
  ENI: { targetKind: "eni", instanceId: null },
  NAT: { targetKind: "nat" },
  HAVIP: { targetKind: "havip" },
};

const kindsOf = (types: readonly string[]) =>
  (Object.keys(addressTypes) as Eip["kind"][]).filter((kind) => types.includes(addressTypes[kind]));

/** What each filter of DescribeAddresses asks. */
export const addressFilters: FilterTable<Eip> = {
  "address-id": (ids) => ({ where: { id: ids } }),
  "address-name": (names) => ({ where: { name: names.slice(0, 1) } }),
  "address-ip": (addresses) => ({ where: { address: addresses } }),
  "address-status": statusPart,
  "instance-id": (ids) => ({ anyOf: [{ instanceId: ids }, { targetId: ids }] }),
  "private-ip-address": (addresses) => ({ where: { privateAddress: addresses.slice(0, 1) } }),
  "network-interface-id": (ids) => ({ where: { eniId: ids } }),
  "is-arrears": (values) => ({ where: { inArrears: flags(values) } }),
  "instance-type": (types) => ({
    anyOf: types.map((type) => ownEntry(targets, type)).filter((one) => one !== undefined),
  }),
  "address-type": (types) => ({ where: { kind: kindsOf(types) } }),
  "address-isp": (isps) => ({ where: { isp: isps } }),
  "dedicated-cluster-id": () => matchesNothing,
};
