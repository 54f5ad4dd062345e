import { type Fields, mapDone, type Outcome } from "../wire/outcome.ts";
import type { KeptChanges } from "./kept.ts";
import { given, list, states, text } from "./lists.ts";
import type { NetworkReads, Site } from "./network.ts";

/** Reserved addresses in the words of Tencent Cloud API 3.0. */
export function tencentKept({ call }: Site): KeptChanges {
  return {
    async reserve({ vpcId, subnetId, addresses, count, name, token }) {
      const asked = given({
        VpcId: vpcId,
        SubnetId: subnetId,
        IpAddresses: addresses,
        IpAddressCount: count === 0 ? undefined : count,
        Name: name,
        ClientToken: token,
      });
      return mapDone(await call("CreateReserveIpAddresses", asked), (answer) =>
        list(answer, "ReserveIpAddressSet").map((one) => text(one, "ReserveIpId")),
      );
    },
    keepBlock: undefined,
    drop: ({ vpcId, keptId }) => call("DeleteReserveIpAddresses", { VpcId: vpcId, ReserveIpIds: [keptId] }),
    rename: ({ vpcId, keptId }, Name) =>
      call("ModifyReserveIpAddress", { VpcId: vpcId, ReserveIpId: keptId, Name }),
  };
}

/** The reserved addresses that there are. */
export function tencentKeptOf(
  rows: (action: string, set: string) => Promise<Outcome<readonly Fields[]>>,
): NetworkReads["kept"] {
  return async () =>
    states(await rows("DescribeReserveIpAddresses", "ReserveIpAddressSet"), (one) => ({
      id: text(one, "ReserveIpId"),
      name: text(one, "Name"),
      subnetId: text(one, "SubnetId"),
      cidr: `${text(one, "ReserveIpAddress")}/32`,
    }));
}
