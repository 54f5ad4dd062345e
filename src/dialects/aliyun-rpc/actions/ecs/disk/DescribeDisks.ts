import type { Instance } from "../../../../../domain/instance/instance.ts";
import type { EcsDescribeDisksIn } from "../../../../../generated/aliyun-rpc.ts";
import { listInstances } from "../../../../../operations/instance/list-instances.ts";
import type { Where } from "../../../../../store/port.ts";
import { action } from "../../../action.ts";
import { creationWindow, isWithin } from "../../../words/creation-window.ts";
import { jsonListIn } from "../../../words/checks.ts";
import { type Disk, disksOf } from "../../../words/disks.ts";
import { endRehearsal } from "../../../words/dry-run.ts";
import { pageOf, tokenPageOf } from "../../../words/paging.ts";

// Every disk here came with an instance and is in use: nothing is shared, encrypted, snapshot or portable.
function isAsked(disk: Disk, input: EcsDescribeDisksIn, ids: readonly string[] | undefined): boolean {
  const { DiskType: type = "all", Category: category = "all", Status: status = "All" } = input;
  const { DiskChargeType: charge = disk.DiskChargeType, DiskName: name = disk.DiskName } = input;
  const foreign = [
    input.SnapshotId,
    input.AutoSnapshotPolicyId,
    input.KMSKeyId,
    input.LockReason,
    input.Tag?.[0],
  ];
  return (
    (ids?.includes(disk.DiskId) ?? true) &&
    (type === "all" || type === disk.Type) &&
    (category === "all" || category === disk.Category) &&
    (status === "All" || status === "In_use") &&
    charge === disk.DiskChargeType &&
    isWithin(creationWindow(input.Filter), Date.parse(disk.CreationTime)) &&
    name === disk.DiskName &&
    input.Encrypted !== true &&
    input.EnableAutomatedSnapshotPolicy !== true &&
    input.Portable !== true &&
    (input.DeleteWithInstance ?? disk.DeleteWithInstance) === disk.DeleteWithInstance &&
    foreign.every((one) => one === undefined)
  );
}

export default action<"ecs", "DescribeDisks">({
  // Both ask for parts of a disk that none has here.
  hints: ["AdditionalAttributes", "EnableShared"],
  async run(input, context) {
    const { InstanceId: id, ZoneId: zone } = input;
    const ids = jsonListIn("diskIds", input.DiskIds, 100);
    const where: Where<Instance> = { ...(id !== undefined && { id }), ...(zone !== undefined && { zone }) };
    const { items } = await context.read(listInstances, { query: { where } });
    const disks = items
      .flatMap(({ instance }) => disksOf(instance))
      .filter((one) => isAsked(one, input, ids));
    endRehearsal(input);
    const byToken = input.MaxResults !== undefined || input.NextToken !== undefined;
    const tokens = tokenPageOf(byToken ? input : {}, { fallback: 10, most: 500 });
    const numbered = pageOf(byToken ? {} : input, { most: 100 });
    const { offset, limit } = byToken ? tokens.part : numbered.part;
    return {
      ...numbered.echo,
      TotalCount: disks.length,
      NextToken: byToken ? tokens.next(disks.length) : "",
      Disks: { Disk: disks.slice(offset, offset + limit) },
    };
  },
});
