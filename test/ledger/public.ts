import type { tencentClients } from "../kit/clients.ts";
import type { Place } from "./places.ts";

/** A public address as API 3.0 shows it. */
export type Shown = NonNullable<
  Awaited<ReturnType<Clients["vpc"]["DescribeAddresses"]>>["AddressSet"]
>[number];

type Clients = ReturnType<typeof tencentClients>;
type Home = Pick<Place, "vpc">;

/** Shows one public address. */
export async function showEip({ vpc }: Home, AddressId: string): Promise<Shown> {
  const { AddressSet } = await vpc.DescribeAddresses({ AddressIds: [AddressId] });
  const [shown] = AddressSet ?? [];
  if (shown === undefined) throw new Error(`${AddressId} is not shown`);
  return shown;
}

/** Acquires an EIP, and gives its id. */
export async function newEip({ vpc }: Home, more: object = {}): Promise<string> {
  const { AddressSet } = await vpc.AllocateAddresses({ AddressCount: 1, ...more });
  return AddressSet?.[0] ?? "";
}

interface Eni {
  readonly NetworkInterfaceId?: string;
  readonly PrivateIpAddressSet?: readonly { readonly PrivateIpAddress?: string }[];
}

/** Acquires an EIP and binds it to the first address of an ENI; gives it as it is shown then. */
export async function boundEip(home: Home, eni: Eni): Promise<Shown> {
  const AddressId = await newEip(home);
  const { NetworkInterfaceId = "", PrivateIpAddressSet = [] } = eni;
  const PrivateIpAddress = PrivateIpAddressSet[0]?.PrivateIpAddress ?? "";
  await home.vpc.AssociateAddress({ AddressId, NetworkInterfaceId, PrivateIpAddress });
  return showEip(home, AddressId);
}
