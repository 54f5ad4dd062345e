import { afterAll, beforeAll, expect, test } from "vitest";
import * as tencent from "tencentcloud-sdk-nodejs";
import { createCloud, type Cloud } from "../../src/server/index.ts";

let cloud: Cloud;
beforeAll(async () => {
  cloud = await createCloud();
});
afterAll(() => cloud.close());

test("assigns", async () => {
  const { Client } = tencent.vpc.v20170312;
  const client = new Client({
    credential: { secretId: "vpcd-local", secretKey: "vpcd-local-secret" },
    region: "ap-guangzhou",
    profile: { httpProfile: { endpoint: `127.0.0.1:${cloud.port}`, protocol: "http://" } },
  });
  const { Vpc } = await client.CreateVpc({ VpcName: "one", CidrBlock: "10.0.0.0/16" });
  const { Subnet } = await client.CreateSubnet({ VpcId: Vpc!.VpcId!, SubnetName: "s", CidrBlock: "10.0.1.0/24", Zone: "ap-guangzhou-3" });
  const eni = await client.CreateNetworkInterface({ VpcId: Vpc!.VpcId!, SubnetId: Subnet!.SubnetId!, NetworkInterfaceName: "e", SecondaryPrivateIpAddressCount: 2 });
  expect(eni.NetworkInterface!.PrivateIpAddressSet).toHaveLength(3);
  const more = await client.AssignPrivateIpAddresses({ NetworkInterfaceId: eni.NetworkInterface!.NetworkInterfaceId!, SecondaryPrivateIpAddressCount: 2, ClientToken: "a" });
  const again = await client.AssignPrivateIpAddresses({ NetworkInterfaceId: eni.NetworkInterface!.NetworkInterfaceId!, SecondaryPrivateIpAddressCount: 2, ClientToken: "a" });
  expect(again).toEqual(more);
  const task = await client.DescribeVpcTaskResult({ TaskId: more.RequestId! });
  expect(task.Status).toBe("SUCCESS");
  const list = await client.DescribeNetworkInterfaces({ Filters: [{ Name: "vpc-id", Values: [Vpc!.VpcId!] }] });
  expect(list.TotalCount).toBe(1);
  console.log(JSON.stringify(list, null, 1));
  const subnets = await client.DescribeSubnets({});
  expect(subnets.SubnetSet![0]!.AvailableIpAddressCount).toBe(248);
  await expect(client.AssignPrivateIpAddresses({ NetworkInterfaceId: "eni-nope1234", SecondaryPrivateIpAddressCount: 2 })).rejects.toMatchObject({ code: "ResourceNotFound" });
});
