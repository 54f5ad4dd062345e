import { expect } from "vitest";
import { named } from "../../eni/place.ts";
import { tencentClients } from "../../kit/clients.ts";
import type { tencentCreate } from "../entries/tencent-create.ts";
import { makeGroup } from "../instances.ts";
import type { ParameterProofs } from "../ledger.ts";
import { refused } from "../places.ts";
import { rawCode, tencentRaw } from "../raw.ts";
import { createdIn, createPlace, tag } from "./calls.ts";

async function raw(action: string, where: { version?: string; region?: string } = {}) {
  const { cloud, VpcId, SubnetId } = await createPlace();
  const body = JSON.stringify({ VpcId, SubnetId, NetworkInterfaceName: "raw" });
  return tencentRaw(cloud, action, body, where);
}

/** What each parameter of seed 002 does. */
export const parameters: ParameterProofs<typeof tencentCreate> = {
  async Action() {
    expect(await raw("CreateNetworkInterface")).toHaveProperty("NetworkInterface");
    expect(rawCode(await raw("CreateNetworkInterfaces"))).toBe("InvalidAction");
  },
  async Version() {
    expect(await raw("CreateNetworkInterface", { version: "2017-03-12" })).toHaveProperty("RequestId");
    expect(rawCode(await raw("CreateNetworkInterface", { version: "2017-03-13" }))).toBe("NoSuchVersion");
  },
  async Region() {
    const { cloud, VpcId, SubnetId } = await createPlace();
    const { vpc } = tencentClients(cloud, "ap-shanghai");
    const elsewhere = vpc.CreateNetworkInterface({ VpcId, SubnetId, NetworkInterfaceName: "far" });
    await refused(elsewhere, "ResourceNotFound");
    expect(rawCode(await raw("CreateNetworkInterface", { region: "mars" }))).toBe("UnsupportedRegion");
  },
  async VpcId() {
    const { create, vpc, VpcId } = await createPlace();
    expect((await create()).NetworkInterface?.VpcId).toBe(VpcId);
    const { Vpc } = await vpc.CreateVpc({ VpcName: "other", CidrBlock: "10.0.0.0/16" });
    await refused(create({ VpcId: Vpc?.VpcId }), "UnsupportedOperation.ResourceMismatch");
  },
  async NetworkInterfaceName() {
    const NetworkInterfaceName = "n".repeat(60);
    const { create, made } = await createdIn({ NetworkInterfaceName });
    expect(made.NetworkInterfaceName).toBe(NetworkInterfaceName);
    await refused(create({ NetworkInterfaceName: "n".repeat(61) }), "InvalidParameterValue.TooLong");
    await refused(create({ NetworkInterfaceName: "" }), "InvalidParameterValue.Malformed");
  },
  async SubnetId() {
    const { create, vpc, VpcId, Zone } = await createPlace();
    const wanted = { VpcId, SubnetName: "attic", CidrBlock: "10.0.7.0/24", Zone };
    const { Subnet } = await vpc.CreateSubnet(wanted);
    const { NetworkInterface } = await create({ SubnetId: Subnet?.SubnetId });
    expect(NetworkInterface?.PrivateIpAddressSet?.[0]?.PrivateIpAddress).toMatch(/^10\.0\.7\./);
  },
  async NetworkInterfaceDescription() {
    const NetworkInterfaceDescription = "d".repeat(60);
    const { create, made } = await createdIn({ NetworkInterfaceDescription });
    expect(made.NetworkInterfaceDescription).toBe(NetworkInterfaceDescription);
    const long = create({ NetworkInterfaceDescription: "d".repeat(61) });
    await refused(long, "InvalidParameterValue.TooLong");
  },
  async SecondaryPrivateIpAddressCount() {
    const { made } = await createdIn({ SecondaryPrivateIpAddressCount: 4 });
    expect(made.PrivateIpAddressSet?.filter((ip) => !ip.Primary)).toHaveLength(4);
  },
  async QosLevel() {
    const { create, made } = await createdIn({ SecondaryPrivateIpAddressCount: 1, QosLevel: "AG" });
    expect(made.QosLevel).toBe("AG");
    expect(made.PrivateIpAddressSet?.map((ip) => ip.QosLevel)).toEqual(["AG", "AG"]);
    await refused(create({ QosLevel: "AG" }), "MissingParameter");
    const unknown = create({ SecondaryPrivateIpAddressCount: 1, QosLevel: "GOLD" });
    await refused(unknown, "InvalidParameterValue.Range");
  },
  async "SecurityGroupIds.N"() {
    const { create, ...home } = await createPlace();
    const SecurityGroupIds = [await makeGroup(home), await makeGroup(home)];
    expect((await create({ SecurityGroupIds })).NetworkInterface?.GroupSet).toEqual(SecurityGroupIds);
    await refused(create({ SecurityGroupIds: ["sg-00000000"] }), "ResourceNotFound");
  },
  async "PrivateIpAddresses.N"() {
    const wanted = ["10.0.1.20", "10.0.1.21", "10.0.1.22"];
    const { made } = await createdIn({ PrivateIpAddresses: named(...wanted) });
    const addresses = made.PrivateIpAddressSet?.map((ip) => ip.PrivateIpAddress);
    expect(addresses).toEqual(expect.arrayContaining(wanted));
    expect(addresses).toHaveLength(4);
  },
  async "PrivateIpAddresses.N.PrivateIpAddress"() {
    const { create, made } = await createdIn({ PrivateIpAddresses: named("10.0.1.20") });
    expect(made.PrivateIpAddressSet?.[1]?.PrivateIpAddress).toBe("10.0.1.20");
    await refused(create({ PrivateIpAddresses: [{ Primary: true }] }), "MissingParameter");
  },
  async "PrivateIpAddresses.N.Primary"() {
    const [plain, primary] = ["10.0.1.20", "10.0.1.21"];
    const PrivateIpAddresses = [{ PrivateIpAddress: plain }, { PrivateIpAddress: primary, Primary: true }];
    const { made } = await createdIn({ PrivateIpAddresses });
    expect(made.PrivateIpAddressSet).toMatchObject([
      { PrivateIpAddress: primary, Primary: true },
      { PrivateIpAddress: plain, Primary: false },
    ]);
  },
  async "PrivateIpAddresses.N.Description"() {
    const told = { PrivateIpAddress: "10.0.1.20", Description: "front door", Primary: true };
    const { create, made } = await createdIn({ PrivateIpAddresses: [told] });
    expect(made.PrivateIpAddressSet).toMatchObject([told]);
    const long = { PrivateIpAddress: "10.0.1.21", Description: "x".repeat(61) };
    await refused(create({ PrivateIpAddresses: [long] }), "InvalidParameterValue.TooLong");
  },
  async "PrivateIpAddresses.N.QosLevel"() {
    const gold = { PrivateIpAddress: "10.0.1.20", QosLevel: "PT", Primary: true };
    const { made } = await createdIn({ PrivateIpAddresses: [gold] });
    expect(made.PrivateIpAddressSet).toMatchObject([gold]);
  },
  async "Tags.N"() {
    const Tags = [tag("city", "shanghai"), tag("team", "net")];
    const { made } = await createdIn({ Tags });
    expect(made.TagSet).toEqual(Tags);
  },
  async "Tags.N.Key"() {
    const { create, made } = await createdIn({ Tags: [tag("city", "shanghai")] });
    expect(made.TagSet?.[0]?.Key).toBe("city");
    await refused(create({ Tags: [{ Value: "shanghai" }] }), "MissingParameter");
  },
  async "Tags.N.Value"() {
    const { made } = await createdIn({ Tags: [tag("city", "shanghai"), { Key: "empty" }] });
    expect(made.TagSet?.map((one) => one.Value)).toEqual(["shanghai", ""]);
  },
  async TrunkingFlag() {
    const { create, show } = await createPlace();
    const typeFor = async (more: object) => {
      const { NetworkInterface } = await create(more);
      return (await show(NetworkInterface?.NetworkInterfaceId ?? ""))?.EniType;
    };
    expect(await typeFor({ TrunkingFlag: "Enable" })).toBe(2);
    expect(await typeFor({ TrunkingFlag: "Disable" })).toBe(0);
    expect(await typeFor({})).toBe(0);
    await refused(create({ TrunkingFlag: "On" }), "InvalidParameterValue.Malformed");
  },
  async IsRdma() {
    const { create } = await createPlace();
    await create({ IsRdma: false });
    await refused(create({ IsRdma: true }), "UnsupportedOperation");
  },
  async ClientToken() {
    const { create, vpc } = await createPlace();
    const first = await create({ ClientToken: "again" });
    expect(await create({ ClientToken: "again" })).toEqual(first);
    expect((await vpc.DescribeNetworkInterfaces({})).TotalCount).toBe(1);
  },
};
