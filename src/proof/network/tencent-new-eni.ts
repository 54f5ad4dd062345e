import { given } from "./lists.ts";
import type { NewEni } from "./network.ts";

/** Addresses as API 3.0 names them. */
export const named = (addresses: readonly string[] = []) =>
  addresses.map((PrivateIpAddress) => ({ PrivateIpAddress }));

/** An ENI to be made, as API 3.0 asks for it. */
export function newEni({ vpcId, subnetId, name, groupIds, address, addresses = [], count, token }: NewEni) {
  const wanted = address === undefined ? [] : [{ PrivateIpAddress: address, Primary: true }];
  return given({
    VpcId: vpcId,
    SubnetId: subnetId,
    NetworkInterfaceName: name,
    SecurityGroupIds: groupIds,
    PrivateIpAddresses: [...wanted, ...named(addresses)],
    SecondaryPrivateIpAddressCount: count,
    ClientToken: token,
  });
}
