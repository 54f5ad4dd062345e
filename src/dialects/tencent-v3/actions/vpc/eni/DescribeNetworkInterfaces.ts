import type { Eni } from "../../../../../domain/eni/eni.ts";
import type { Where } from "../../../../../store/port.ts";
import { havingRows, matchesNothing, type QueryPart } from "../../../../kit/query-parts.ts";
import { action } from "../../../action.ts";
import { byIds, type Filter, filtered, type FilterTable, flags, requireOneOf } from "../../../filters.ts";
import { pageOf } from "../../../paging.ts";
import { drawEnis } from "../../../words/eni-page.ts";
import { ownEntry } from "../../../../kit/own-entry.ts";

const eniTypes: Readonly<Record<string, readonly Where<Eni>[]>> = {
  "0": [{ kind: "secondary", trunking: false }],
  "1": [{ kind: "primary" }],
  "2": [{ kind: ["trunk", "member"] }, { kind: "secondary", trunking: true }],
};

const anyName = (column: "name" | "description") => (values: readonly string[]) => ({
  anyOf: values.map((value) => ({ [column]: { contains: value } })),
});

// One value is a suffix unless ip-exact-match says otherwise; several are exact.
function addressPart(filters: readonly Filter[] = []): QueryPart<Eni>[] {
  const values = filters.filter(({ Name }) => Name === "address-ip").flatMap(({ Values }) => Values);
  if (values.length === 0) return [];
  const exact = filters.some(({ Name, Values }) => Name === "ip-exact-match" && flags(Values).includes(true));
  const [only = ""] = values;
  const address = values.length === 1 && !exact ? { endsWith: only } : values;
  return [havingRows("privateIp", "ownerId", { address })];
}

const filters: FilterTable<Eni> = {
  "vpc-id": (ids) => ({ where: { vpcId: ids } }),
  "subnet-id": (ids) => ({ where: { subnetId: ids } }),
  "network-interface-id": (ids) => ({ where: { id: ids } }),
  "attachment.instance-id": (ids) => ({ where: { instanceId: ids } }),
  "groups.security-group-id": (ids) => havingRows("eniSecurityGroup", "eniId", { securityGroupId: ids }),
  "network-interface-name": anyName("name"),
  "network-interface-description": anyName("description"),
  "address-ip": () => ({}),
  "ip-exact-match": () => ({}),
  "is-primary": (values) => ({
    where: {
      kind: flags(values).flatMap<Eni["kind"]>((primary) =>
        primary ? ["primary"] : ["secondary", "trunk", "member"],
      ),
    },
  }),
  "eni-type": (values) => ({ anyOf: values.flatMap((value) => ownEntry(eniTypes, value) ?? []) }),
  "eni-qos": (values) => ({ where: { qosLevel: values } }),
  "address-ipv6": (values) => havingRows("ipv6Address", "eniId", { address: values }),
  "public-address-ip": (values) => havingRows("eip", "eniId", { address: values }),
  "address-type": (values) => havingRows("eip", "eniId", { kind: values.includes("WanIP") ? "wan" : "eip" }),
  "termination-protection": (values) => (flags(values).includes(false) ? {} : matchesNothing),
  "traffic-protection": (values) => (flags(values).includes(false) ? {} : matchesNothing),
};

export default action<"vpc", "DescribeNetworkInterfaces">({
  async run(input, context) {
    requireOneOf(input.NetworkInterfaceIds, input.Filters, "networkInterfaceIds");
    const further = [...byIds<Eni>(input.NetworkInterfaceIds), ...addressPart(input.Filters)];
    const page = await drawEnis(context, { ...filtered(input.Filters, filters, further), ...pageOf(input) });
    return { NetworkInterfaceSet: page.items, TotalCount: page.total };
  },
});
