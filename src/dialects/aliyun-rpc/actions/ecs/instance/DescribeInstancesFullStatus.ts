import type { Instance } from "../../../../../domain/instance/instance.ts";
import { listInstances } from "../../../../../operations/instance/list-instances.ts";
import { joinParts, matchesNothing, type QueryPart } from "../../../../kit/query-parts.ts";
import { action } from "../../../action.ts";
import { statesOf, statusWord } from "../../../words/instance.ts";
import { pageOf } from "../../../words/paging.ts";

const statusNumbers: Readonly<Record<string, number>> = {
  Pending: 0,
  Starting: 1,
  Running: 2,
  Stopping: 3,
  Stopped: 4,
};

export default action<"ecs", "DescribeInstancesFullStatus">({
  async run(input, context) {
    const { part, echo } = pageOf(input, { most: 100 });
    const { InstanceId: ids = [], Status: status, HealthStatus: health = "Ok" } = input;
    // Nothing befalls the hardware here: whoever asks for an event or for ill health finds none.
    const { EventId: events, EventType: event, InstanceEventType: kinds } = input;
    const { EventPublishTime: published, NotBefore: due } = input;
    const strange =
      [events, event, kinds, published, due].some((one) => one !== undefined) || health !== "Ok";
    const parts: QueryPart<Instance>[] = [
      ...(ids.length > 0 ? [{ where: { id: ids } }] : []),
      ...(status !== undefined ? [{ where: { state: statesOf(status) } }] : []),
      ...(strange ? [matchesNothing] : []),
    ];
    const { items, total } = await context.read(listInstances, { query: { ...joinParts(parts), ...part } });
    const InstanceFullStatusType = items.map(({ instance }) => {
      const name = statusWord(instance.state);
      return {
        InstanceId: instance.id,
        Status: { Code: statusNumbers[name] ?? 0, Name: name },
        HealthStatus: { Code: 0, Name: "Ok" },
        ScheduledSystemEventSet: { ScheduledSystemEventType: [] },
      };
    });
    return { ...echo, TotalCount: total, InstanceFullStatusSet: { InstanceFullStatusType } };
  },
});
