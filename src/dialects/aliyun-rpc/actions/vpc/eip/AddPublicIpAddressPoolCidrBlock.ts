import { refuse } from "../../../../../domain/fault/fault.ts";
import type { VpcAddPublicIpAddressPoolCidrBlockIn } from "../../../../../generated/aliyun-rpc.ts";
import { type AddPublicBlock, addPublicBlock } from "../../../../../operations/public-pool/add-block.ts";
import { action } from "../../../action.ts";
import { dryRunOf } from "../../../words/dry-run.ts";
import { requirePublicMask } from "../../../words/public-mask.ts";
import { poolFaults } from "../../../words/public-pool.ts";

function blockOf(input: VpcAddPublicIpAddressPoolCidrBlockIn): AddPublicBlock["block"] {
  const { CidrBlock: cidr, CidrMask: mask } = input;
  const fields = ["cidr", "mask"];
  if (cidr !== undefined && mask !== undefined) refuse({ kind: "request.conflict", fields });
  if (cidr === undefined && mask === undefined) refuse({ kind: "request.missing", anyOf: fields });
  if (cidr === undefined) return { prefix: requirePublicMask("mask", mask ?? 0) };
  requirePublicMask("cidr", Number(cidr.split("/")[1]));
  return { cidr };
}

export default action<"vpc", "AddPublicIpAddressPoolCidrBlock">({
  faults: { ...poolFaults, "public-block.none-idle": "OperationFailed.ResourceNotEnough" },
  fieldFaults: { cidr: "InvalidCidrBlock.Malformed" },
  fields: { cidr: "CidrBlock", mask: "CidrMask" },
  async run(input, context) {
    const { PublicIpAddressPoolId: publicPoolId } = input;
    const asked = { publicPoolId, block: blockOf(input), ...dryRunOf(input) };
    return { CidrBlock: await context.write(addPublicBlock, asked) };
  },
});
