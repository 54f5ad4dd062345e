import type { Site } from "./network.ts";
import type { RangeChanges } from "./ranges.ts";

/** Further ranges of networks in the words of Alibaba Cloud's VPC, where the first can be resized, too. */
export function aliyunRanges({ call }: Site): RangeChanges {
  return {
    add: (VpcId, SecondaryCidrBlock) => call("AssociateVpcCidrBlock", { VpcId, SecondaryCidrBlock }),
    drop: (VpcId, SecondaryCidrBlock) => call("UnassociateVpcCidrBlock", { VpcId, SecondaryCidrBlock }),
    replace: (VpcId, OriginalCidrBlock, TargetCidrBlock) =>
      call("ModifyVpcCidrBlock", { VpcId, OriginalCidrBlock, TargetCidrBlock }),
  };
}
