import { expect } from "vitest";
import { named } from "../../eni/place.ts";
import type { tencentCreate } from "../entries/tencent-create.ts";
import { makeGroup } from "../instances.ts";
import type { RuleProofs } from "../ledger.ts";
import { byHandExcept, endTasks, refused } from "../places.ts";
import { expectRate } from "../rate.ts";
import { expectCommonNeeded, tencentRaw } from "../raw.ts";
import { createdIn, createPlace, tag } from "./calls.ts";

type Home = Awaited<ReturnType<typeof createPlace>>;

/** The page's own body, with the ids of what exists here; its subnet holds 172.16.64.13. */
async function exampleBody({ vpc, Zone }: Home, groupId: string): Promise<string> {
  const { Vpc } = await vpc.CreateVpc({ VpcName: "page", CidrBlock: "172.16.0.0/16" });
  const VpcId = Vpc?.VpcId ?? "";
  const wanted = { VpcId, SubnetName: "page", CidrBlock: "172.16.64.0/24", Zone };
  const { Subnet } = await vpc.CreateSubnet(wanted);
  return `{
    "VpcId": "${VpcId}",
    "Tags": [
        {
            "Value": "shanghai",
            "Key": "city"
        }
    ],
    "PrivateIpAddresses": [
        {
            "Primary": "true",
            "PrivateIpAddress": "172.16.64.13"
        }
    ],
    "SecurityGroupIds": [
        "${groupId}"
    ],
    "NetworkInterfaceDescription": "TestDesc",
    "SecondaryPrivateIpAddressCount": "1",
    "SubnetId": "${Subnet?.SubnetId}",
    "NetworkInterfaceName": "TestNIC"
}`;
}

/** What seed 002 says of how ENIs are made. */
export const rules: RuleProofs<typeof tencentCreate> = {
  async "served under the vendor's own host name"() {
    const { cloud, VpcId, SubnetId } = await createPlace();
    const body = JSON.stringify({ VpcId, SubnetId, NetworkInterfaceName: "raw" });
    // `tencentRaw` signs for and sends to that name.
    const { NetworkInterface } = await tencentRaw(cloud, "CreateNetworkInterface", body);
    expect(NetworkInterface).toMatchObject({ VpcId, SubnetId });
  },
  async "common request parameters come with the call"() {
    const { cloud, VpcId, SubnetId } = await createPlace();
    const body = JSON.stringify({ VpcId, SubnetId, NetworkInterfaceName: "raw" });
    await expectCommonNeeded(cloud, "CreateNetworkInterface", body);
  },
  async "the page's example"() {
    const home = await createPlace();
    const groupId = await makeGroup(home);
    const body = await exampleBody(home, groupId);
    const { NetworkInterface, RequestId } = await tencentRaw(home.cloud, "CreateNetworkInterface", body);
    expect(RequestId).toMatch(/^[0-9a-f-]{36}$/);
    expect(NetworkInterface).toMatchObject({
      NetworkInterfaceName: "TestNIC",
      NetworkInterfaceDescription: "TestDesc",
      GroupSet: [groupId],
      TagSet: [{ Key: "city", Value: "shanghai" }],
      PrivateIpAddressSet: [
        { PrivateIpAddress: "172.16.64.13", Primary: true },
        { PrivateIpAddress: expect.stringMatching(/^172\.16\.64\./), Primary: false },
      ],
    });
  },
  async "the primary address can be specified"() {
    const PrivateIpAddresses = [{ PrivateIpAddress: "10.0.1.20", Primary: true }];
    const { made } = await createdIn({ PrivateIpAddresses });
    expect(made.PrivateIpAddressSet).toMatchObject([{ PrivateIpAddress: "10.0.1.20", Primary: true }]);
  },
  async "without one the system picks a primary"() {
    const more = { PrivateIpAddresses: named("10.0.1.20"), SecondaryPrivateIpAddressCount: 1 };
    const { made } = await createdIn(more);
    const [primary, ...others] = made.PrivateIpAddressSet ?? [];
    expect(primary?.Primary).toBe(true);
    expect(others.map((ip) => ip.PrivateIpAddress)).toContain("10.0.1.20");
    expect(others).toHaveLength(2);
  },
  async "a specified address is in the subnet"() {
    const { create } = await createPlace();
    await refused(create({ PrivateIpAddresses: named("10.0.2.9") }), "InvalidParameterValue.Range");
  },
  async "a specified address is idle"() {
    const { create } = await createdIn({ PrivateIpAddresses: named("10.0.1.20") });
    await refused(create({ PrivateIpAddresses: named("10.0.1.20") }), "ResourceInUse");
  },
  async "a number of addresses is drawn at random"() {
    const addressesOf = async () => {
      // Left to chance, which the tests otherwise hold.
      const { made } = await createdIn({ SecondaryPrivateIpAddressCount: 9 }, { seed: undefined });
      return made.PrivateIpAddressSet?.map((ip) => ip.PrivateIpAddress ?? "") ?? [];
    };
    const [first, second] = [await addressesOf(), await addressesOf()];
    expect([new Set(first).size, new Set(second).size]).toEqual([10, 10]);
    expect([...first, ...second].filter((address) => !address.startsWith("10.0.1."))).toEqual([]);
    // Two clouds draw ten of 253 alike about once in 10^17 times.
    expect(first.toSorted()).not.toEqual(second.toSorted());
  },
  async "limited number of addresses on an ENI"() {
    const { create } = await createPlace();
    await refused(create({ SecondaryPrivateIpAddressCount: 30 }), "LimitExceeded");
    await create({ SecondaryPrivateIpAddressCount: 29 });
  },
  async "security groups must exist"() {
    const home = await createPlace();
    const groupId = await makeGroup(home);
    await refused(home.create({ SecurityGroupIds: [groupId, "sg-00000000"] }), "ResourceNotFound");
    const { NetworkInterface } = await home.create({ SecurityGroupIds: [groupId] });
    expect(NetworkInterface?.GroupSet).toEqual([groupId]);
  },
  async "tags in the answer are those bound"() {
    const Tags = [tag("city", "shanghai"), tag("team", "net")];
    const { made, vpc } = await createdIn({ Tags });
    expect(made.TagSet).toEqual(Tags);
    const Filters = Tags.map(({ Key, Value }) => ({ Name: `tag:${Key}`, Values: [Value] }));
    const found = await vpc.DescribeNetworkInterfaces({ Filters });
    expect(found.NetworkInterfaceSet?.map((eni) => eni.NetworkInterfaceId)).toEqual([
      made.NetworkInterfaceId,
    ]);
  },
  async asynchronous() {
    const { cloud, create, vpc } = await createPlace({ tasks: byHandExcept() });
    const { RequestId: TaskId = "" } = await create();
    expect((await vpc.DescribeVpcTaskResult({ TaskId })).Status).toBe("RUNNING");
    await endTasks(cloud);
    expect((await vpc.DescribeVpcTaskResult({ TaskId })).Status).toBe("SUCCESS");
  },
  async "other tasks wait for the end"() {
    const { cloud, made, vpc } = await createdIn({}, { tasks: byHandExcept("eni/delete-eni") });
    const { NetworkInterfaceId = "" } = made;
    await expect(vpc.DeleteNetworkInterface({ NetworkInterfaceId })).rejects.toThrow();
    await endTasks(cloud);
    await vpc.DeleteNetworkInterface({ NetworkInterfaceId });
  },
  async "100 requests a second"() {
    await expectRate(100, async (options) => {
      const { create } = await createPlace(options);
      return () => create({ SubnetId: "subnet-00000000" });
    });
  },
  async "at most ten names at a time"() {
    const { create } = await createPlace();
    const wanted = Array.from({ length: 11 }, (_, index) => `10.0.1.${20 + index}`);
    const many = { PrivateIpAddresses: named(...wanted) };
    await refused(create(many), "InvalidParameterValue.LimitExceeded");
    await create({ PrivateIpAddresses: named(...wanted.slice(1)) });
  },
  async "a token is unique to a request"() {
    const { create } = await createPlace();
    await create({ ClientToken: "mine" });
    const other = create({ NetworkInterfaceName: "other", ClientToken: "mine" });
    await refused(other, "UnsupportedOperation.IdempotentParameterMismatch");
  },
  async "a token has at most 64 ASCII characters"() {
    const { create } = await createPlace();
    await create({ ClientToken: "t".repeat(64) });
    await refused(create({ ClientToken: "t".repeat(65) }), "InvalidParameterValue.TooLong");
    await refused(create({ ClientToken: "令牌" }), "InvalidParameterValue.TooLong");
  },
  async "without a token nothing is idempotent"() {
    const { create, vpc } = await createPlace();
    const [first, second] = [await create(), await create()];
    const [one, other] = [first.NetworkInterface, second.NetworkInterface];
    expect(one?.NetworkInterfaceId).not.toBe(other?.NetworkInterfaceId);
    expect((await vpc.DescribeNetworkInterfaces({})).TotalCount).toBe(2);
  },
  async "a refused call makes nothing"() {
    const { create, vpc, SubnetId } = await createPlace();
    const freeCount = async () => {
      const { SubnetSet } = await vpc.DescribeSubnets({ SubnetIds: [SubnetId] });
      return SubnetSet?.[0]?.AvailableIpAddressCount;
    };
    const before = await freeCount();
    const wanted = { SecondaryPrivateIpAddressCount: 2, Tags: [tag("city")] };
    await refused(create({ ...wanted, SecurityGroupIds: ["sg-00000000"] }), "ResourceNotFound");
    expect((await vpc.DescribeNetworkInterfaces({})).TotalCount).toBe(0);
    expect(await freeCount()).toBe(before);
  },
};
