import { refuse } from "../../../../../domain/fault/fault.ts";
import { regionsOfCloud } from "../../../../kit/places.ts";
import { say } from "../../../../kit/words.ts";
import { action } from "../../../action.ts";

export default action<"DescribeProductRegionList">({
  regionless: true,
  async run({ instanceType: product }, context) {
    if (![1, 2, 3].includes(product)) {
      refuse({ kind: "request.out-of-range", field: "instanceType", value: product, expected: "1, 2 or 3" });
    }
    // Of instances, databases and load balancers, only instances are here.
    const regions = product === 1 ? regionsOfCloud(context, "tencent") : [];
    const named = regions.flatMap(({ legacyCode: code = "", names }) =>
      code === "" ? [] : [[code, say(names, context.opened.language)] as const],
    );
    return { availableRegion: Object.fromEntries(named) };
  },
});
