import type { Instance } from "../../../../../domain/instance/instance.ts";
import { listInstances } from "../../../../../operations/instance/list-instances.ts";
import type { Where } from "../../../../../store/port.ts";
import { textTrait } from "../../../../kit/traits.ts";
import { action } from "../../../action.ts";
import { jsonListIn } from "../../../words/checks.ts";
import { pageOf } from "../../../words/paging.ts";

export default action<"ecs", "DescribeInstanceRamRole">({
  fieldFaults: { instanceIds: "InvalidInstanceIds.Malformed" },
  async run(input, context) {
    const ids = jsonListIn("instanceIds", input.InstanceIds, 100);
    const where: Where<Instance> = ids === undefined ? {} : { id: ids };
    const { part } = pageOf(input);
    const { items } = await context.read(listInstances, { query: { where } });
    const roles = items
      .map(({ instance }) => ({
        InstanceId: instance.id,
        RamRoleName: textTrait(instance.traits, "roleName"),
      }))
      .filter(({ RamRoleName: name }) => name !== "" && (input.RamRoleName ?? name) === name);
    const InstanceRamRoleSet = roles.slice(part.offset, part.offset + part.limit);
    return {
      RegionId: context.call.region,
      TotalCount: roles.length,
      InstanceRamRoleSets: { InstanceRamRoleSet },
    };
  },
});
