import type { Site } from "./network.ts";
import type { RangeChanges } from "./ranges.ts";

/** Further ranges of networks in the words of Tencent Cloud API 3.0. */
export function tencentRanges({ call }: Site): RangeChanges {
  return {
    add: (VpcId, cidr) => call("CreateAssistantCidr", { VpcId, CidrBlocks: [cidr] }),
    drop: (VpcId, cidr) => call("DeleteAssistantCidr", { VpcId, CidrBlocks: [cidr] }),
    replace: (VpcId, from, to) =>
      call("ModifyAssistantCidr", { VpcId, OldCidrBlocks: [from], NewCidrBlocks: [to] }),
  };
}
