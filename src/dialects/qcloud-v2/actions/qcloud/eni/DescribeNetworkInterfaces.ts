import type { Eni } from "../../../../../domain/eni/eni.ts";
import { refuse } from "../../../../../domain/fault/fault.ts";
import { listNamedEnis } from "../../../../../operations/eni/list-named-enis.ts";
import { requireKnown } from "../../../../../operations/eni/require-known.ts";
import { havingRows, joinParts, type QueryPart } from "../../../../kit/query-parts.ts";
import { action } from "../../../action.ts";
import { eniOut } from "../../../words/eni.ts";
import { newIdIfGiven } from "../../../words/ids.ts";
import { orderOf, pageOf } from "../../../words/paging.ts";
import { ownEntry } from "../../../../kit/own-entry.ts";

const orders = { createTime: "createdAtMs", eniName: "name" } as const;

const kinds: Readonly<Record<string, Eni["kind"]>> = { "0": "secondary", "1": "primary" };

function kindOf(eniType: string): Eni["kind"] {
  const expected = "0 (secondary) or 1 (primary)";
  return (
    ownEntry(kinds, eniType) ??
    refuse({ kind: "request.out-of-range", field: "eniType", value: eniType, expected })
  );
}

export default action<"DescribeNetworkInterfaces">({
  refuses: {
    hideSecondary: "no document tells what it leaves out",
    showInt: "no document tells what it adds",
  },
  async run(input, context) {
    const { networkInterfaceId: eniId, eniName, eniDescription, instanceId, sgId, eniType } = input;
    const vpcId = await newIdIfGiven(context, "vpc", input.vpcId);
    const subnetId = await newIdIfGiven(context, "subnet", input.subnetId);
    await context.read(requireKnown, {
      ...(vpcId !== undefined && { vpcId }),
      ...(eniId !== undefined && { eniId }),
    });
    const where = {
      ...(vpcId !== undefined && { vpcId }),
      ...(subnetId !== undefined && { subnetId }),
      ...(eniId !== undefined && { id: eniId }),
      ...(instanceId !== undefined && { instanceId }),
      ...(eniName !== undefined && { name: { contains: eniName } }),
      ...(eniDescription !== undefined && { description: { contains: eniDescription } }),
      ...(eniType !== undefined && { kind: kindOf(eniType) }),
    };
    const parts: QueryPart<Eni>[] = [{ where }];
    if (sgId !== undefined) parts.push(havingRows("eniSecurityGroup", "eniId", { securityGroupId: sgId }));
    const query = { ...joinParts(parts), ...pageOf(input), ...orderOf(input, orders) };
    const { items, total } = await context.read(listNamedEnis, query);
    return { data: { totalNum: total, data: items.map(eniOut) } };
  },
});
