import { named } from "../../eni/place.ts";
import type { tencentCreate } from "../entries/tencent-create.ts";
import { makeGroup } from "../instances.ts";
import type { ErrorProofs } from "../ledger.ts";
import { refused } from "../places.ts";
import { createPlace } from "./calls.ts";
import { tagErrors } from "./tag-errors.ts";

async function allRefused(code: string, ...wishes: readonly object[]): Promise<void> {
  const { create } = await createPlace();
  for (const wish of wishes) await refused(create(wish), code);
}

const primary = (PrivateIpAddress: string) => ({ PrivateIpAddress, Primary: true });

/** How a client causes each error code of seed 002 that it can cause. */
export const errors: ErrorProofs<typeof tencentCreate> = {
  ...tagErrors,
  InvalidParameterValue: () =>
    allRefused(
      "InvalidParameterValue",
      { PrivateIpAddresses: named("10.0.1.20", "10.0.1.20") },
      { PrivateIpAddresses: [primary("10.0.1.20"), primary("10.0.1.21")] },
    ),
  async "InvalidParameterValue.LimitExceeded"() {
    const eleven = Array.from({ length: 11 }, (_, index) => `10.0.1.${20 + index}`);
    await allRefused("InvalidParameterValue.LimitExceeded", { PrivateIpAddresses: named(...eleven) });
  },
  "InvalidParameterValue.Malformed": () =>
    allRefused(
      "InvalidParameterValue.Malformed",
      { PrivateIpAddresses: named("10.0.1.300") },
      { VpcId: "net-1" },
      { TrunkingFlag: "On" },
    ),
  "InvalidParameterValue.Range": () =>
    allRefused(
      "InvalidParameterValue.Range",
      { PrivateIpAddresses: named("10.0.2.9") },
      { SecondaryPrivateIpAddressCount: 1, QosLevel: "GOLD" },
    ),
  async "InvalidParameterValue.Reserved"() {
    const kept = ["10.0.1.0", "10.0.1.1", "10.0.1.255"];
    const wishes = kept.map((address) => ({ PrivateIpAddresses: named(address) }));
    await allRefused("InvalidParameterValue.Reserved", ...wishes);
  },
  "InvalidParameterValue.TooLong": () =>
    allRefused(
      "InvalidParameterValue.TooLong",
      { NetworkInterfaceName: "n".repeat(61) },
      { NetworkInterfaceDescription: "d".repeat(61) },
      { ClientToken: "t".repeat(65) },
    ),
  async LimitExceeded() {
    const { create, ...home } = await createPlace();
    await refused(create({ SecondaryPrivateIpAddressCount: 30 }), "LimitExceeded");
    const SecurityGroupIds: string[] = [];
    while (SecurityGroupIds.length < 6) SecurityGroupIds.push(await makeGroup(home));
    await refused(create({ SecurityGroupIds }), "LimitExceeded");
    await create({ SecurityGroupIds: SecurityGroupIds.slice(1) });
  },
  async "LimitExceeded.NetworkInterfaceLimitExceeded"() {
    const { create } = await createPlace({ quotas: [{ quota: "enisPerVpc", limit: 1 }] });
    await create();
    await refused(create(), "LimitExceeded.NetworkInterfaceLimitExceeded");
  },
  MissingParameter: () =>
    allRefused("MissingParameter", { VpcId: undefined }, { PrivateIpAddresses: [{ Primary: true }] }),
  async ResourceInUse() {
    const { create, eni } = await createPlace();
    await eni({ PrivateIpAddresses: named("10.0.1.20") });
    await refused(create({ PrivateIpAddresses: named("10.0.1.20") }), "ResourceInUse");
  },
  async "ResourceInsufficient.Subnet"() {
    const { create } = await createPlace({}, "10.0.1.0/28");
    await refused(create({ SecondaryPrivateIpAddressCount: 13 }), "ResourceInsufficient.Subnet");
    await create({ SecondaryPrivateIpAddressCount: 12 });
    await refused(create(), "ResourceInsufficient.Subnet");
  },
  ResourceNotFound: () =>
    allRefused(
      "ResourceNotFound",
      { VpcId: "vpc-00000000" },
      { SubnetId: "subnet-00000000" },
      { SecurityGroupIds: ["sg-00000000"] },
    ),
  UnsupportedOperation: () => allRefused("UnsupportedOperation", { IsRdma: true }),
  async "UnsupportedOperation.IdempotentParameterMismatch"() {
    const { create } = await createPlace();
    await create({ ClientToken: "mine" });
    const other = create({ NetworkInterfaceName: "other", ClientToken: "mine" });
    await refused(other, "UnsupportedOperation.IdempotentParameterMismatch");
  },
  async "UnsupportedOperation.ResourceMismatch"() {
    const { create, vpc } = await createPlace();
    const { Vpc } = await vpc.CreateVpc({ VpcName: "other", CidrBlock: "10.0.0.0/16" });
    await refused(create({ VpcId: Vpc?.VpcId }), "UnsupportedOperation.ResourceMismatch");
  },
};
