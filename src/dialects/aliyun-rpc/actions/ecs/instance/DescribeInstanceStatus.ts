import type { Instance } from "../../../../../domain/instance/instance.ts";
import { listInstances } from "../../../../../operations/instance/list-instances.ts";
import { action } from "../../../action.ts";
import { statusWord } from "../../../words/instance.ts";
import { pageOf } from "../../../words/paging.ts";
import type { Where } from "../../../../../store/port.ts";

export default action<"ecs", "DescribeInstanceStatus">({
  async run({ InstanceId: ids = [], ZoneId: zone, ...input }, context) {
    const { part, echo } = pageOf(input);
    const where: Where<Instance> = {
      ...(ids.length > 0 && { id: ids }),
      ...(zone !== undefined && { zone }),
    };
    const { items, total } = await context.read(listInstances, { query: { where, ...part } });
    const InstanceStatus = items.map(({ instance }) => ({
      InstanceId: instance.id,
      Status: statusWord(instance.state),
    }));
    return { ...echo, TotalCount: total, InstanceStatuses: { InstanceStatus } };
  },
});
