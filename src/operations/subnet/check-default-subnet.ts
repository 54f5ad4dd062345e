import { storedCidr, subBlockCount } from "../../domain/address/cidr.ts";
import { readOperation } from "../kit/operation.ts";
import { profileOf } from "../kit/profile-of.ts";
import { quotaOf } from "../kit/quota.ts";
import { freeBlock } from "./subnet-room.ts";

/** Whether a default subnet could be made in a zone (in any zone when none is named). */
export const checkDefaultSubnet = readOperation(
  "subnet/check-default-subnet",
  async (work, { zone }: { readonly zone?: string }): Promise<boolean> => {
    const [vpc] = await work.tx.find("vpc", { where: { isDefault: true } });
    if (vpc === undefined) {
      const { cidr, subnetPrefix } = work.profile.defaultNetwork;
      return subBlockCount(storedCidr(cidr), subnetPrefix) > 0;
    }
    if (zone !== undefined) {
      const where = { vpcId: vpc.id, isDefault: true, zone };
      if ((await work.tx.pick("subnet", ["id"], { where })).length > 0) return false;
    }
    const present = await work.tx.count("subnet", { where: { vpcId: vpc.id } });
    if (present >= quotaOf(work, "subnetsPerVpc")) return false;
    return (await freeBlock(work, vpc, profileOf(work, vpc).defaultNetwork.subnetPrefix)) !== undefined;
  },
);
