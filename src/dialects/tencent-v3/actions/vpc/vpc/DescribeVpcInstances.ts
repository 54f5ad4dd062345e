import type { Instance } from "../../../../../domain/instance/instance.ts";
import { refuse } from "../../../../../domain/fault/fault.ts";
import { listVpcInstances } from "../../../../../operations/vpc/list-instances.ts";
import { ownEntry } from "../../../../kit/own-entry.ts";
import { joinParts, type QueryPart } from "../../../../kit/query-parts.ts";
import { action } from "../../../action.ts";
import { pageOf } from "../../../paging.ts";
import { localTime } from "../../../words/times.ts";

const filters: Readonly<Record<string, (values: readonly string[]) => QueryPart<Instance>>> = {
  "vpc-id": (values) => ({ where: { vpcId: values } }),
  "instance-id": (values) => ({ where: { id: values } }),
  "instance-name": (values) => ({ anyOf: values.map((name) => ({ name: { contains: name } })) }),
};

export default action<"vpc", "DescribeVpcInstances">({
  async run(input, context) {
    const parts = input.Filters.map(
      ({ Name, Values }) =>
        ownEntry(filters, Name)?.(Values) ?? refuse({ kind: "request.filter-unknown", name: Name }),
    );
    const query = { ...joinParts(parts), ...pageOf(input) };
    const { items, total } = await context.read(listVpcInstances, query);
    return {
      InstanceSet: items.map(({ instance, eniCount }) => ({
        VpcId: instance.vpcId,
        SubnetId: instance.subnetId,
        InstanceId: instance.id,
        InstanceName: instance.name,
        InstanceState: instance.state.toUpperCase(),
        CPU: instance.vcpu,
        Memory: Math.round(instance.memoryGib),
        CreatedTime: localTime(instance.createdAtMs),
        InstanceType: instance.instanceType,
        EniLimit: instance.eniLimit,
        EniIpLimit: instance.ipv4PerEni,
        InstanceEniCount: eniCount,
      })),
      TotalCount: total,
    };
  },
});
