import { refuse } from "../../domain/fault/fault.ts";
import { writeOperation } from "../kit/operation.ts";
import { lockSubnet } from "./lock-subnet.ts";
import { dropSubnetIpv6, takeSubnetIpv6 } from "./modify-subnet.ts";

/** A subnet and the IPv6 range that it is to have or give back. */
export interface SubnetIpv6 {
  readonly subnetId: string;
  /** Left out: the first that is free, or the one that is there. */
  readonly cidr?: string;
}

/** Subnets of one network whose IPv6 ranges come or go. */
export interface SubnetIpv6Change {
  readonly vpcId: string;
  readonly drops: boolean;
  readonly subnets: readonly SubnetIpv6[];
}

/** Gives subnets of a network their IPv6 ranges or takes them back, all or none; tells each range. */
export const changeSubnetIpv6 = writeOperation(
  "subnet/change-ipv6",
  async (work, input: SubnetIpv6Change): Promise<Required<SubnetIpv6>[]> => {
    const changed: Required<SubnetIpv6>[] = [];
    for (const { subnetId, cidr } of input.subnets) {
      if (changed.some((one) => one.subnetId === subnetId)) {
        refuse({ kind: "request.duplicate", field: "ipv6SubnetCidrBlocks", value: subnetId });
      }
      const { vpc, subnet } = await lockSubnet(work, subnetId, input.vpcId);
      if (!input.drops) {
        const choice = cidr === undefined ? "first-free" : { cidr };
        changed.push({ subnetId, cidr: await takeSubnetIpv6(work, vpc, subnet, choice) });
        continue;
      }
      if (cidr !== undefined && subnet.ipv6Cidr !== null && cidr !== subnet.ipv6Cidr) {
        refuse({ kind: "vpc.cidr-not-found", vpcId: vpc.id, cidr });
      }
      await dropSubnetIpv6(work, subnet);
      changed.push({ subnetId, cidr: subnet.ipv6Cidr ?? "" });
    }
    return changed;
  },
);
