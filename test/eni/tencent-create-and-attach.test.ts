import { afterAll, beforeAll, expect, test } from "vitest";
import { tencentPlace } from "./place.ts";

let place: Awaited<ReturnType<typeof tencentPlace>>;
let instance: string;
beforeAll(async () => {
  place = await tencentPlace();
  instance = await place.instance();
});
afterAll(() => place.cloud.close());

const make = (more: object) =>
  place.vpc.CreateAndAttachNetworkInterface({
    VpcId: place.VpcId,
    SubnetId: place.SubnetId,
    NetworkInterfaceName: "both",
    InstanceId: instance,
    ...more,
  });

const named = (PrivateIpAddress: string, more: object = {}) => ({
  PrivateIpAddresses: [{ PrivateIpAddress, ...more }],
});
const long = "a".repeat(3000);
const malformed = "InvalidParameterValue.Malformed";

test.each([
  [{ VpcId: "x" }, malformed, "VpcId"],
  [{ VpcId: "vpc-00000000" }, "ResourceNotFound", "vpc-00000000"],
  [{ SubnetId: "x" }, malformed, "SubnetId"],
  [{ SubnetId: "subnet-00000000" }, "ResourceNotFound", "subnet-00000000"],
  [{ InstanceId: "x" }, malformed, "InstanceId"],
  [{ InstanceId: "ins-00000000" }, "ResourceNotFound", "ins-00000000"],
  [{ SecurityGroupIds: ["x"] }, malformed, "SecurityGroupIds"],
  [{ SecurityGroupIds: ["sg-00000000"] }, "ResourceNotFound", "sg-00000000"],
  [{ NetworkInterfaceName: long }, "InvalidParameterValue.TooLong", "NetworkInterfaceName"],
  [{ NetworkInterfaceDescription: long }, "InvalidParameterValue.TooLong", "NetworkInterfaceDescription"],
  [named("x"), malformed, "PrivateIpAddresses.PrivateIpAddress"],
  [named("10.9.9.9"), /^InvalidParameterValue/, "10.9.9.9"],
  [{ SecondaryPrivateIpAddressCount: -1 }, "InvalidParameter", "SecondaryPrivateIpAddressCount"],
  [{ SecondaryPrivateIpAddressCount: 1, QosLevel: "XX" }, /^InvalidParameterValue/, "QosLevel"],
  [{ QosLevel: "PT" }, "MissingParameter", "SecondaryPrivateIpAddressCount"],
  [{ Tags: [{ Key: "<", Value: "x" }] }, "InvalidParameterValue.TagInvalidKey", "Tags.Key"],
  [{ Tags: [{ Key: "k", Value: "<" }] }, "InvalidParameterValue.TagInvalidVal", "Tags.Value"],
  [{ AttachType: 7 }, "UnsupportedOperation", "AttachType"],
  [{ IsRdma: true }, "UnsupportedOperation", "IsRdma"],
  [{ ClientToken: long }, "InvalidParameterValue.TooLong", "ClientToken"],
] as const)("with %j it is refused and nothing is made", async (more, code, word) => {
  const before = await place.vpc.DescribeNetworkInterfaces({});
  const refused = await make(more).then(
    () => undefined,
    (error: { readonly code: string; readonly message: string }) => error,
  );
  expect(refused?.code).toMatch(code instanceof RegExp ? code : new RegExp(`^${code}$`));
  expect(refused?.message).toContain(word);
  const { RequestId: _after, ...now } = await place.vpc.DescribeNetworkInterfaces({});
  const { RequestId: _before, ...then } = before;
  expect(now).toEqual(then);
});
