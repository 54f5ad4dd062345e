import type { Instance } from "../../../../../domain/instance/instance.ts";
import { listInstances } from "../../../../../operations/instance/list-instances.ts";
import { joinParts } from "../../../../kit/query-parts.ts";
import { action } from "../../../action.ts";
import { byIds } from "../../../filters.ts";
import { pageOf } from "../../../paging.ts";
import { requireInstanceIds } from "../../../words/instance-ids.ts";
import { instanceStateWord } from "../../../words/instance.ts";

export default action<"cvm", "DescribeInstancesStatus">({
  async run(input, context) {
    const ids = input.InstanceIds ?? [];
    const parts = byIds<Instance>(ids.length === 0 ? ids : requireInstanceIds(ids));
    const query = { ...joinParts(parts), ...pageOf(input) };
    const { items, total } = await context.read(listInstances, { query });
    return {
      TotalCount: total,
      InstanceStatusSet: items.map(({ instance }) => ({
        InstanceId: instance.id,
        InstanceState: instanceStateWord(instance.state),
      })),
    };
  },
});
