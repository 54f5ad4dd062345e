import { regionsOfCloud } from "../../../../kit/places.ts";
import { say } from "../../../../kit/words.ts";
import { action } from "../../../action.ts";

export default action<"DescribeProductRegionList">({
  regionless: true,
  async run(_input, context) {
    const named = regionsOfCloud(context, "tencent").flatMap(({ legacyCode: code = "", names }) =>
      code === "" ? [] : [[code, say(names, context.opened.language)] as const],
    );
    return { availableRegion: Object.fromEntries(named) };
  },
});
