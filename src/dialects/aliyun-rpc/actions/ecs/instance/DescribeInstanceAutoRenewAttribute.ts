import type { Instance } from "../../../../../domain/instance/instance.ts";
import { listInstances } from "../../../../../operations/instance/list-instances.ts";
import type { Where } from "../../../../../store/port.ts";
import { requireWord } from "../../../../kit/one-of.ts";
import { flagTrait, numberTrait } from "../../../../kit/traits.ts";
import { action } from "../../../action.ts";
import { listIn } from "../../../words/checks.ts";
import { pageOf } from "../../../words/paging.ts";

const words = ["AutoRenewal", "Normal", "NotRenewal"];

export default action<"ecs", "DescribeInstanceAutoRenewAttribute">({
  async run(input, context) {
    const ids = listIn("instanceId", input.InstanceId, 100);
    const wanted = requireWord("renewalStatus", input.RenewalStatus, words);
    const { part, echo } = pageOf({
      PageNumber: Number(input.PageNumber ?? 1),
      PageSize: Number(input.PageSize ?? 10),
    });
    const where: Where<Instance> = { chargeType: "prepaid", ...(ids !== undefined && { id: ids }) };
    const { items } = await context.read(listInstances, { query: { where } });
    const all = items.map(({ instance: { id, traits } }) => {
      const renews = flagTrait(traits, "autoRenew");
      return {
        InstanceId: id,
        AutoRenewEnabled: renews,
        Duration: renews ? numberTrait(traits, "autoRenewPeriod", 1) : 0,
        PeriodUnit: "Month",
        RenewalStatus: renews ? "AutoRenewal" : "Normal",
      };
    });
    const found = all.filter((one) => wanted === undefined || one.RenewalStatus === wanted);
    const InstanceRenewAttribute = found.slice(part.offset, part.offset + part.limit);
    return { ...echo, TotalCount: found.length, InstanceRenewAttributes: { InstanceRenewAttribute } };
  },
});
