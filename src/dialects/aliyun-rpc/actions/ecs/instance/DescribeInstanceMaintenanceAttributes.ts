import { refuse } from "../../../../../domain/fault/fault.ts";
import { listInstances } from "../../../../../operations/instance/list-instances.ts";
import { action } from "../../../action.ts";
import { pageOf } from "../../../words/paging.ts";

export default action<"ecs", "DescribeInstanceMaintenanceAttributes">({
  fieldFaults: { instanceId: { "request.too-many": "InstanceIdLimitExceeded" } },
  async run({ InstanceId: ids = [], ...input }, context) {
    if (ids.length > 100) {
      refuse({ kind: "request.too-many", field: "instanceId", limit: 100, asked: ids.length });
    }
    const { part, echo } = pageOf(input, { most: 100 });
    const query = { ...(ids.length > 0 && { where: { id: ids } }), ...part };
    const { items, total } = await context.read(listInstances, { query });
    const MaintenanceAttribute = items.map(({ instance }) => ({
      InstanceId: instance.id,
      ActionOnMaintenance: {
        Value: "AutoRecover",
        DefaultValue: "AutoRecover",
        SupportedValues: { SupportedValue: ["Stop", "AutoRecover", "AutoRedeploy"] },
      },
      MaintenanceWindows: { MaintenanceWindow: [] },
      NotifyOnMaintenance: false,
    }));
    return { ...echo, TotalCount: total, MaintenanceAttributes: { MaintenanceAttribute } };
  },
});
