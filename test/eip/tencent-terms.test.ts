import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type Cloud, createCloud } from "../../src/server/index.ts";
import { refusalOf } from "../kit/refusal.ts";
import { tencentPlace } from "./places.ts";

let cloud: Cloud;
let at: Awaited<ReturnType<typeof tencentPlace>>;

const prepaid = {
  InternetChargeType: "BANDWIDTH_PREPAID_BY_MONTH",
  AddressChargePrepaid: { Period: 1, AutoRenewFlag: 1 },
};

beforeAll(async () => {
  const quotas = [
    { quota: "eipsPerRegion", limit: 500 },
    { quota: "eipsPerDay", limit: 500 },
  ] as const;
  cloud = await createCloud({ rateLimits: { mode: "off", perSecond: {} }, quotas });
  at = await tencentPlace(cloud);
});

afterAll(() => cloud.close());

describe("an EIP paid for in advance", () => {
  test("is isolated by the first release, renewed, and goes with the second", async () => {
    const eipId = await at.eip(prepaid);
    const fresh = await at.show(eipId);
    expect(fresh).toMatchObject({ RenewFlag: "NOTIFY_AND_AUTO_RENEW", IsArrears: false });
    expect(fresh?.DeadlineDate).toMatch(/^\d{4}-\d\d-\d\dT/);
    await at.vpc.ReleaseAddresses({ AddressIds: [eipId] });
    expect(await at.show(eipId)).toMatchObject({ IsArrears: true });
    const instanceId = await at.instance();
    expect(await refusalOf(at.vpc.AssociateAddress({ AddressId: eipId, InstanceId: instanceId }))).toBe(
      "OperationDenied.AddressInArrears",
    );
    await at.vpc.RenewAddresses({ AddressIds: [eipId], AddressChargePrepaid: { Period: 1 } });
    const renewed = await at.show(eipId);
    expect(renewed?.IsArrears).toBe(false);
    expect(String(renewed?.DeadlineDate) > String(fresh?.DeadlineDate)).toBe(true);
    await at.vpc.ReleaseAddresses({ AddressIds: [eipId] });
    await at.vpc.ReleaseAddresses({ AddressIds: [eipId] });
    expect(await at.show(eipId)).toBeUndefined();
  });

  test("is not released together with another kind, and its renewal is a matter of its own", async () => {
    const [paid, other] = [await at.eip(prepaid), await at.eip()];
    expect(await refusalOf(at.vpc.ReleaseAddresses({ AddressIds: [paid, other] }))).toBe(
      "InvalidParameterValue.AddressInternetChargeTypeConflict",
    );
    const RenewFlag = "DISABLE_NOTIFY_AND_MANUAL_RENEW";
    await at.vpc.ModifyAddressesRenewFlag({ AddressIds: [paid], RenewFlag });
    expect(await at.show(paid)).toMatchObject({ RenewFlag });
    expect(await refusalOf(at.vpc.ModifyAddressesRenewFlag({ AddressIds: [other], RenewFlag }))).toBe(
      "InvalidParameterValue.ResourceNotSupport",
    );
    expect(
      await refusalOf(at.vpc.RenewAddresses({ AddressIds: [other], AddressChargePrepaid: { Period: 1 } })),
    ).toBe("UnsupportedOperation.InvalidAddressInternetChargeType");
    expect(
      await refusalOf(at.vpc.AllocateAddresses({ ...prepaid, AddressChargePrepaid: { Period: 5 } })),
    ).toBe("InvalidParameterValue.Range");
  });
});

describe("bandwidth and charge", () => {
  test("change within what is on offer", async () => {
    const eipId = await at.eip();
    const { TaskId } = await at.vpc.ModifyAddressesBandwidth({
      AddressIds: [eipId],
      InternetMaxBandwidthOut: 100,
    });
    expect(TaskId).toMatch(/^\d{8}$/);
    expect(await at.show(eipId)).toMatchObject({ Bandwidth: 100 });
    const ask = (InternetMaxBandwidthOut: number) =>
      refusalOf(at.vpc.ModifyAddressesBandwidth({ AddressIds: [eipId], InternetMaxBandwidthOut }));
    expect(await ask(101)).toBe("InvalidParameterValue.BandwidthOutOfRange");
    expect(await ask(0)).toBe("InvalidParameterValue.BandwidthOutOfRange");
    const packaged = await at.eip({ InternetChargeType: "BANDWIDTH_PACKAGE", InternetMaxBandwidthOut: 2000 });
    const both = { AddressIds: [eipId, packaged], InternetMaxBandwidthOut: 5 };
    expect(await refusalOf(at.vpc.ModifyAddressesBandwidth(both))).toBe(
      "InvalidParameterValue.InconsistentInstanceInternetChargeType",
    );
    const range = await at.vpc.DescribeAddressBandwidthRange({ AddressIds: [packaged, eipId] });
    expect(range.BandwidthRangeSet).toEqual([
      { ResourceId: packaged, BandwidthLowerLimit: 1, BandwidthUpperLimit: 2000 },
      { ResourceId: eipId, BandwidthLowerLimit: 1, BandwidthUpperLimit: 100 },
    ]);
  });

  test("a way of charging is exchanged for another, not for itself", async () => {
    const AddressId = await at.eip();
    const change = (InternetChargeType: string, InternetMaxBandwidthOut = 3) =>
      at.vpc.ModifyAddressInternetChargeType({ AddressId, InternetChargeType, InternetMaxBandwidthOut });
    expect(await refusalOf(change("TRAFFIC_POSTPAID_BY_HOUR"))).toBe(
      "InvalidParameterValue.InternetChargeTypeNotChanged",
    );
    await change("BANDWIDTH_POSTPAID_BY_HOUR");
    expect(await at.show(AddressId)).toMatchObject({
      InternetChargeType: "BANDWIDTH_POSTPAID_BY_HOUR",
      Bandwidth: 3,
    });
    expect(await refusalOf(change("TRAFFIC_POSTPAID_BY_HOUR", 101))).toBe("InvalidParameterValue.Range");
  });

  test("prices are zero, for what exists and can be had", async () => {
    const eipId = await at.eip();
    const asked = await at.vpc.InquiryPriceAllocateAddresses({
      InternetChargeType: "TRAFFIC_POSTPAID_BY_HOUR",
    });
    expect(asked.Price?.AddressPrice).toMatchObject({ UnitPrice: 0, DiscountPrice: 0, ChargeUnit: "GB" });
    const more = { AddressIds: [eipId], InternetMaxBandwidthOut: 10 };
    expect((await at.vpc.InquiryPriceModifyAddressesBandwidth(more)).Price?.AddressPrice).toMatchObject({
      UnitPrice: 0,
    });
    expect(
      await refusalOf(at.vpc.InquiryPriceModifyAddressesBandwidth({ ...more, AddressIds: ["eip-00000000"] })),
    ).toBe("InvalidParameterValue.AddressNotFound");
    const renewal = { AddressChargePrepaid: { Period: 1 } };
    expect(await refusalOf(at.vpc.InquiryPriceRenewAddresses({ AddressIds: [eipId], ...renewal }))).toBe(
      "UnsupportedOperation.InvalidAddressInternetChargeType",
    );
    const paid = await at.eip(prepaid);
    expect(
      (await at.vpc.InquiryPriceRenewAddresses({ AddressIds: [paid], ...renewal })).Price?.AddressPrice,
    ).toMatchObject({ OriginalPrice: 0 });
  });
});

describe("the ordinary public address of an instance", () => {
  test("becomes an EIP, and stays where it is", async () => {
    const instanceId = await at.instance(true);
    const before = await at.wanOf(instanceId);
    const { AddressId = "", TaskId } = await at.vpc.TransformAddress({ InstanceId: instanceId });
    expect(TaskId).toBeGreaterThan(10_000_000);
    expect(await at.show(AddressId)).toMatchObject({
      AddressIp: before?.AddressIp,
      AddressType: "EIP",
      AddressStatus: "BIND",
      InstanceId: instanceId,
    });
    expect(await refusalOf(at.vpc.TransformAddress({ InstanceId: instanceId }))).toBe(
      "InvalidInstanceId.AlreadyBindEip",
    );
    expect(await refusalOf(at.vpc.TransformAddress({ InstanceId: await at.instance() }))).toBe(
      "InvalidParameterValue.InstanceHasNoWanIP",
    );
    expect(await refusalOf(at.vpc.TransformAddress({ InstanceId: "ins-00000000" }))).toBe(
      "InvalidInstanceId.NotFound",
    );
  });

  test("is exchanged ten times a day, and given back", async () => {
    const instanceId = await at.instance(true);
    const seen = new Set([(await at.wanOf(instanceId))?.AddressIp]);
    for (let change = 0; change < 10; change += 1) {
      await at.vpc.AdjustPublicAddress({ InstanceId: instanceId });
      seen.add((await at.wanOf(instanceId))?.AddressIp);
    }
    expect(seen.size).toBe(11);
    expect(await refusalOf(at.vpc.AdjustPublicAddress({ InstanceId: instanceId }))).toBe(
      "LimitExceeded.DailyChangeAddressQuota",
    );
    const { AddressIp = "" } = (await at.wanOf(instanceId)) ?? {};
    expect(await refusalOf(at.vpc.ReturnNormalAddresses({ AddressIps: [AddressIp, "203.0.113.1"] }))).toBe(
      "InvalidParameterValue.AddressIpsNotFound",
    );
    expect((await at.wanOf(instanceId))?.AddressIp).toBe(AddressIp);
    await at.vpc.ReturnNormalAddresses({ AddressIps: [AddressIp] });
    expect(await at.wanOf(instanceId)).toBeUndefined();
  });

  test("only a prepaid EIP can be exchanged", async () => {
    const AddressId = await at.eip();
    expect(await refusalOf(at.vpc.AdjustPublicAddress({ AddressId }))).toBe(
      "UnsupportedOperation.InvalidAddressInternetChargeType",
    );
    expect(await refusalOf(at.vpc.AdjustPublicAddress({ AddressId, InstanceId: "ins-00000000" }))).toBe(
      "InvalidParameterValue.Combination",
    );
  });
});

test("accounts are STANDARD, and traffic packages do not exist", async () => {
  expect(await at.vpc.DescribeNetworkAccountType()).toMatchObject({ NetworkAccountType: "STANDARD" });
  const ask = (TrafficPackageId: string) =>
    refusalOf(at.vpc.DescribeSpecificTrafficPackageUsedDetails({ TrafficPackageId }));
  expect(await ask("tp-00000000")).toBe("InvalidParameterValue.TrafficPackageNotFound");
  expect(await ask("12")).toBe("InvalidParameterValue.TrafficPackageIdMalformed");
});
