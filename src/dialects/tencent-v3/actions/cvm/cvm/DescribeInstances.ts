import { ownEntry } from "../../../../kit/own-entry.ts";
import { refuse } from "../../../../../domain/fault/fault.ts";
import type { Instance } from "../../../../../domain/instance/instance.ts";
import { type Holding, listInstances } from "../../../../../operations/instance/list-instances.ts";
import { havingRows, matchesNothing } from "../../../../kit/query-parts.ts";
import { action } from "../../../action.ts";
import { byIds, type Filter, filtered, type FilterTable, requireOneOf } from "../../../filters.ts";
import { pageOf } from "../../../paging.ts";
import { requireInstanceId } from "../../../words/instance-ids.ts";
import { chargeTypeOf, instanceOut } from "../../../words/instance.ts";

const holdings: Readonly<Record<string, keyof Holding>> = {
  "private-ip-address": "privateAddresses",
  "ipv6-address": "ipv6Addresses",
  "security-group-id": "securityGroupIds",
};

function holdingOf(filters: readonly Filter[] = []): Holding {
  const pairs = filters.flatMap(({ Name, Values }) => {
    const name = ownEntry(holdings, Name);
    return name === undefined ? [] : [[name, Values] as const];
  });
  return Object.fromEntries(pairs);
}

function timeOf([value = ""]: readonly string[]): number {
  const timeMs = Date.parse(value);
  if (!Number.isNaN(timeMs)) return timeMs;
  return refuse({
    kind: "request.malformed",
    field: "filters",
    value,
    expected: "a time such as 2026-01-31T00:00:00Z",
  });
}

const filters: FilterTable<Instance> = {
  zone: (zones) => ({ where: { zone: zones } }),
  "project-id": (ids) => ({ where: { projectId: ids } }),
  "host-id": () => matchesNothing,
  "dedicated-cluster-id": () => matchesNothing,
  "vpc-id": (ids) => ({ where: { vpcId: ids } }),
  "subnet-id": (ids) => ({ where: { subnetId: ids } }),
  "instance-id": (ids) => ({ where: { id: ids.map(requireInstanceId) } }),
  uuid: (uuids) => ({ where: { uuid: uuids } }),
  "instance-name": (names) => ({ where: { name: names } }),
  "instance-charge-type": (words) => ({
    where: { chargeType: words.map((word) => chargeTypeOf(word) ?? word) },
  }),
  "instance-state": (words) => ({
    where: { state: words.map((word) => word.toLowerCase()) as Instance["state"][] },
  }),
  "public-ip-address": (addresses) => havingRows("eip", "instanceId", { address: addresses }),
  "creation-start-time": (values) => ({ where: { createdAtMs: { above: timeOf(values) - 1 } } }),
  "creation-end-time": (values) => ({ where: { createdAtMs: { below: timeOf(values) + 1 } } }),
  ...Object.fromEntries(Object.keys(holdings).map((name) => [name, () => ({})])),
};

export default action<"cvm", "DescribeInstances">({
  async run(input, context) {
    requireOneOf(input.InstanceIds, input.Filters, "instanceIds");
    const ids = byIds<Instance>(input.InstanceIds?.map(requireInstanceId));
    const query = { ...filtered(input.Filters, filters, ids), ...pageOf(input) };
    const { items, total } = await context.read(listInstances, { query, holding: holdingOf(input.Filters) });
    return {
      TotalCount: total,
      InstanceSet: items.map((view) => instanceOut(view, context.host.catalogue)),
    };
  },
});
