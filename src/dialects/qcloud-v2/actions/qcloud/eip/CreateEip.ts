import { refuse } from "../../../../../domain/fault/fault.ts";
import { requestEips } from "../../../../../operations/eip/allocate-eips.ts";
import { action } from "../../../action.ts";
import { ispOf } from "../../../words/eip.ts";

export default action<"CreateEip">({
  async run({ goodsNum: count = 1, ispId, tgwGroup: group = "" }, context) {
    if (count < 1 || count > 5) {
      refuse({ kind: "request.out-of-range", field: "goodsNum", value: count, expected: "1 to 5" });
    }
    if (group !== "") {
      const reason = "there are no groups of gateways to choose from here";
      refuse({ kind: "request.unsupported", field: "tgwGroup", value: group, reason });
    }
    const { eips } = await context.write(requestEips, {
      count,
      isp: ispOf(ispId),
      bandwidthMbps: 1,
      internetCharge: "TRAFFIC_POSTPAID_BY_HOUR",
    });
    return { data: { eipIds: eips.map((eip) => eip.id) } };
  },
});
