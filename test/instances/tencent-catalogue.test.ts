import { createPrivateKey } from "node:crypto";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type Cloud, createCloud } from "../../src/server/index.ts";
import { tencentClients } from "../kit/clients.ts";

let cloud: Cloud;
let cvm: ReturnType<typeof tencentClients>["cvm"];

beforeAll(async () => {
  cloud = await createCloud({ rateLimits: { mode: "off", perSecond: {} } });
  cvm = tencentClients(cloud).cvm;
});

afterAll(() => cloud.close());

const filter = (Name: string, ...Values: string[]) => ({ Filters: [{ Name, Values }] });

describe("what there is without anybody's making it", () => {
  test("regions and zones, named in the language asked for", async () => {
    const { RegionSet = [], TotalCount } = await cvm.DescribeRegions(null);
    expect(RegionSet).toHaveLength(TotalCount ?? 0);
    expect(RegionSet).toContainEqual({
      Region: "ap-guangzhou",
      RegionName: expect.stringMatching(/Guangzhou/),
      RegionState: "AVAILABLE",
    });
    const { ZoneSet = [] } = await cvm.DescribeZones(null);
    expect(ZoneSet).toContainEqual({
      Zone: "ap-guangzhou-3",
      ZoneName: expect.stringMatching(/Guangzhou/),
      ZoneId: "100003",
      ZoneState: "AVAILABLE",
    });
    expect(ZoneSet.find((zone) => zone.Zone === "ap-guangzhou-1")).toMatchObject({
      ZoneState: "UNAVAILABLE",
    });
  });

  test("types by zone, family and name", async () => {
    const one = filter("instance-type", "S5.MEDIUM4").Filters[0] ?? { Name: "", Values: [] };
    const { InstanceTypeConfigSet } = await cvm.DescribeInstanceTypeConfigs({
      Filters: [one, { Name: "zone", Values: ["ap-guangzhou-3"] }],
    });
    expect(InstanceTypeConfigSet).toMatchObject([{ CPU: 2, Memory: 4, InstanceFamily: "S5" }]);
    const { InstanceTypeQuotaSet = [] } = await cvm.DescribeZoneInstanceConfigInfos({
      Filters: [one, { Name: "instance-charge-type", Values: ["POSTPAID_BY_HOUR"] }],
    });
    expect(InstanceTypeQuotaSet).toContainEqual(
      expect.objectContaining({
        Zone: "ap-guangzhou-3",
        Status: "SELL",
        InstanceChargeType: "POSTPAID_BY_HOUR",
      }),
    );
    expect(InstanceTypeQuotaSet).toContainEqual(
      expect.objectContaining({ Zone: "ap-guangzhou-1", Status: "SOLD_OUT" }),
    );
    await expect(cvm.DescribeInstanceTypeConfigs(filter("constructor", "1"))).rejects.toMatchObject({
      code: "InvalidFilter",
    });
    const { InstanceFamilyConfigSet = [] } = await cvm.DescribeInstanceFamilyConfigs(null);
    expect(InstanceFamilyConfigSet.map((family) => family.InstanceFamily)).toContain("S5");
  });

  test("images by id, platform and name", async () => {
    const { ImageSet = [] } = await cvm.DescribeImages(filter("platform", "Ubuntu"));
    expect(ImageSet).toMatchObject([{ ImageId: "img-487zeit5", ImageState: "NORMAL" }]);
    expect((await cvm.DescribeImages({ ImageIds: ["img-l8og963d"] })).TotalCount).toBe(1);
    expect((await cvm.DescribeImages(filter("tag:role", "web"))).TotalCount).toBe(0);
    await expect(
      cvm.DescribeImages({ ImageIds: ["img-l8og963d"], ...filter("platform", "Ubuntu") }),
    ).rejects.toMatchObject({ code: "InvalidParameter.InvalidParameterCoexistImageIdsFilters" });
  });
});

describe("key pairs", () => {
  test("are made with a private half that fits the public one, which is kept nowhere", async () => {
    const { KeyPair } = await cvm.CreateKeyPair({ KeyName: "made", ProjectId: 0 });
    const made = createPrivateKey(KeyPair?.PrivateKey ?? "").export({ format: "jwk" });
    const blob = Buffer.from(KeyPair?.PublicKey?.split(" ")[1] ?? "", "base64");
    expect(blob.includes(Buffer.from(made.n ?? "", "base64url"))).toBe(true);
    const { KeyPairSet } = await cvm.DescribeKeyPairs({ KeyIds: [KeyPair?.KeyId ?? ""] });
    expect(KeyPairSet).toMatchObject([{ KeyName: "made", PublicKey: KeyPair?.PublicKey }]);
    expect(KeyPairSet?.[0]).not.toHaveProperty("PrivateKey");
  });

  test("are imported once, and refused when they are not keys", async () => {
    const { KeyPair } = await cvm.CreateKeyPair({ KeyName: "source", ProjectId: 0 });
    const elsewhere = { ProjectId: 0, PublicKey: `${KeyPair?.PublicKey ?? ""} me@home` };
    await expect(cvm.ImportKeyPair({ KeyName: "copy", ...elsewhere })).rejects.toMatchObject({
      code: "InvalidPublicKey.Duplicate",
    });
    await expect(
      cvm.ImportKeyPair({ KeyName: "no", ProjectId: 0, PublicKey: "ssh-rsa AAAA" }),
    ).rejects.toMatchObject({ code: "InvalidPublicKey.Malformed" });
    await expect(cvm.CreateKeyPair({ KeyName: "source", ProjectId: 0 })).rejects.toMatchObject({
      code: "InvalidKeyPairName.Duplicate",
    });
    await expect(cvm.CreateKeyPair({ KeyName: "not-this", ProjectId: 0 })).rejects.toMatchObject({
      code: "InvalidKeyPairNameIncludeIllegalChar",
    });
    await cvm.DeleteKeyPairs({ KeyIds: [KeyPair?.KeyId ?? ""] });
    await cvm.ImportKeyPair({ KeyName: "copy", ...elsewhere });
    expect((await cvm.DescribeKeyPairs(filter("key-name", "copy"))).TotalCount).toBe(1);
  });

  test("are put into instances and taken out, and stay while they are used", async () => {
    const { KeyPair } = await cvm.CreateKeyPair({ KeyName: "worn", ProjectId: 0 });
    const KeyIds = [KeyPair?.KeyId ?? ""];
    const { InstanceIdSet: InstanceIds = [] } = await cvm.RunInstances({
      Placement: { Zone: "ap-guangzhou-3" },
      ImageId: "img-487zeit5",
      LoginSettings: { KeyIds },
    });
    await expect(cvm.DeleteKeyPairs({ KeyIds })).rejects.toMatchObject({
      code: "InvalidParameterValue.KeyPairNotSupported",
    });
    await expect(cvm.DisassociateInstancesKeyPairs({ InstanceIds, KeyIds })).rejects.toMatchObject({
      code: "UnsupportedOperation.InstanceStateRunning",
    });
    await cvm.DisassociateInstancesKeyPairs({ InstanceIds, KeyIds, ForceStop: true });
    await cvm.ModifyKeyPairAttribute({ KeyId: KeyIds[0] ?? "", KeyName: "renamed" });
    expect((await cvm.DescribeKeyPairs({ KeyIds })).KeyPairSet).toMatchObject([
      { KeyName: "renamed", AssociatedInstanceIds: [] },
    ]);
    await cvm.AssociateInstancesKeyPairs({ InstanceIds, KeyIds, ForceStop: true });
    const { InstanceSet } = await cvm.DescribeInstances({ InstanceIds });
    expect(InstanceSet).toMatchObject([{ LoginSettings: { KeyIds } }]);
    await cvm.TerminateInstances({ InstanceIds });
    await cvm.DeleteKeyPairs({ KeyIds });
  });
});
