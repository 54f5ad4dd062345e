import type { CloudOptions } from "../../../src/server/index.ts";
import { runInstance } from "../instances.ts";
import { place, type Place, struckOnce } from "../places.ts";
import { newEip, showEip } from "../public.ts";

/** A place with an EIP that is bound to nothing. */
export async function eipPlace(options: CloudOptions = {}) {
  const home = await place(options);
  const AddressId = await newEip(home);
  return {
    ...home,
    AddressId,
    bind: (more: object) => home.vpc.AssociateAddress({ AddressId, ...more }),
    eip: (id = AddressId) => showEip(home, id),
  };
}

/** The same, with an instance; `more` is what the instance is to have. */
export async function instancePlace(options: CloudOptions = {}, more: object = {}) {
  const home = await eipPlace(options);
  const InstanceId = await runInstance(home, "S5.MEDIUM4", more);
  return { ...home, InstanceId, shown: () => showInstance(home, InstanceId) };
}

/** The same, with an ENI that hangs on nothing. */
export async function eniPlace(options: CloudOptions = {}) {
  const home = await eipPlace(options);
  const { NetworkInterfaceId = "", PrivateIpAddressSet = [] } = await home.eni();
  return {
    ...home,
    target: { NetworkInterfaceId, PrivateIpAddress: PrivateIpAddressSet[0]?.PrivateIpAddress ?? "" },
  };
}

async function showInstance({ cvm }: Pick<Place, "cvm">, id: string) {
  const { InstanceSet } = await cvm.DescribeInstances({ InstanceIds: [id] });
  const [instance] = InstanceSet ?? [];
  if (instance === undefined) throw new Error(`${id} is not shown`);
  return instance;
}

/** What gives an instance an ordinary public IP. */
export const withWanIp = {
  InternetAccessible: { PublicIpAssigned: true, InternetMaxBandwidthOut: 1 },
} as const;

/** The id of the only ordinary public IP there is. */
export async function wanIpId({ vpc }: Pick<Place, "vpc">): Promise<string> {
  const Filters = [{ Name: "address-type", Values: ["WanIP"] }];
  const { AddressSet } = await vpc.DescribeAddresses({ Filters });
  return AddressSet?.[0]?.AddressId ?? "";
}

/** The call ends once with a code of a fault rule, then binds. */
export async function associateStruck(code: string): Promise<void> {
  const faults = [{ action: "AssociateAddress", code, times: 1, dialect: "tencent-v3" }];
  const { bind, target } = await eniPlace({ faults });
  await struckOnce(() => bind(target), code);
}
