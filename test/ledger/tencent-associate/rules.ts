import { expect } from "vitest";
import type { tencentAssociate } from "../entries/tencent-associate.ts";
import type { RuleProofs } from "../ledger.ts";
import { byHandExcept, endTasks, refused, setCondition } from "../places.ts";
import { newEip } from "../public.ts";
import { expectRate } from "../rate.ts";
import { expectCommonNeeded, tencentRaw } from "../raw.ts";
import { eipPlace, eniPlace, instancePlace, wanIpId, withWanIp } from "./calls.ts";

async function example({ cloud, InstanceId, AddressId }: Awaited<ReturnType<typeof instancePlace>>) {
  const body = `{
    "InstanceId": "${InstanceId}",
    "AddressId": "${AddressId}"
}`;
  // `tencentRaw` signs for and sends to the vendor's international host.
  return tencentRaw(cloud, "AssociateAddress", body);
}

/** What seed 004 says of how EIPs are bound. */
export const rules: RuleProofs<typeof tencentAssociate> = {
  async "served under the vendor's own host name"() {
    expect(await example(await instancePlace())).toHaveProperty("TaskId");
  },
  async "common request parameters come with the call"() {
    const { cloud, AddressId, target } = await eniPlace();
    const body = JSON.stringify({ AddressId, ...target });
    await expectCommonNeeded(cloud, "AssociateAddress", body);
  },
  async "the page's example"() {
    const home = await instancePlace();
    expect(await example(home)).toEqual({
      TaskId: expect.stringMatching(/^\d{8}$/),
      RequestId: expect.stringMatching(/^[0-9a-f-]{36}$/),
    });
    expect((await home.eip()).InstanceId).toBe(home.InstanceId);
  },
  async "an instance's EIP is its primary ENI's"() {
    const { bind, eip, InstanceId, shown, vpc } = await instancePlace();
    await bind({ InstanceId });
    const Filters = [
      { Name: "attachment.instance-id", Values: [InstanceId] },
      { Name: "is-primary", Values: ["true"] },
    ];
    const { NetworkInterfaceSet } = await vpc.DescribeNetworkInterfaces({ Filters });
    const [eni] = NetworkInterfaceSet ?? [];
    const [ip] = eni?.PrivateIpAddressSet ?? [];
    expect(ip).toMatchObject({ Primary: true, PublicIpAddress: (await eip()).AddressIp });
    expect(await eip()).toMatchObject({
      NetworkInterfaceId: eni?.NetworkInterfaceId,
      PrivateAddressIp: (await shown()).PrivateIpAddresses?.[0],
    });
  },
  async "binding releases the instance's ordinary public IP"() {
    const { bind, eip, InstanceId, shown, vpc } = await instancePlace({}, withWanIp);
    const [wan = ""] = (await shown()).PublicIpAddresses ?? [];
    const wanId = await wanIpId({ vpc });
    expect((await eip(wanId)).AddressIp).toBe(wan);
    await bind({ InstanceId });
    expect((await shown()).PublicIpAddresses).toEqual([(await eip()).AddressIp]);
    expect((await vpc.DescribeAddresses({ AddressIds: [wanId] })).TotalCount).toBe(0);
  },
  async "an address has one EIP"() {
    const { bind, target, AddressId, vpc } = await eniPlace();
    const other = { AddressId: await newEip({ vpc }), ...target };
    await bind(target);
    await refused(bind(other), "InvalidPrivateIpAddress.AlreadyBindEip");
    await vpc.DisassociateAddress({ AddressId });
    await bind(other);
  },
  async "NAT gateways have a call of their own"() {
    const { bind, eip, AddressId, vpc, VpcId } = await eipPlace();
    const wanted = { VpcId, NatGatewayName: "out", AddressCount: 1 };
    const { NatGatewaySet } = await vpc.CreateNatGateway(wanted);
    const NatGatewayId = NatGatewaySet?.[0]?.NatGatewayId ?? "";
    const code = "InvalidParameterValue.AddressNotApplicable";
    await refused(bind({ InstanceId: NatGatewayId }), code);
    const { AddressIp = "" } = await eip();
    await vpc.AssociateNatGatewayAddress({ NatGatewayId, AddressCount: 0, PublicIpAddresses: [AddressIp] });
    expect(await eip()).toMatchObject({ AddressId, AddressStatus: "BIND", InstanceId: NatGatewayId });
  },
  async "never an overdue EIP"() {
    const { cloud, bind, eip, target, AddressId } = await eniPlace();
    await setCondition(cloud, AddressId, { inArrears: true });
    expect((await eip()).IsArrears).toBe(true);
    await refused(bind(target), "OperationDenied.AddressInArrears");
    await setCondition(cloud, AddressId, { inArrears: false });
    await bind(target);
  },
  async "never a blocked EIP"() {
    const { cloud, bind, eip, target, AddressId } = await eniPlace();
    await setCondition(cloud, AddressId, { blocked: true });
    expect((await eip()).IsBlocked).toBe(true);
    await refused(bind(target), "InvalidAddressId.Blocked");
    await setCondition(cloud, AddressId, { blocked: false });
    await bind(target);
  },
  async "only EIPs that are UNBIND"() {
    const { bind, eip, eni, target } = await eniPlace();
    expect((await eip()).AddressStatus).toBe("UNBIND");
    await bind(target);
    const { NetworkInterfaceId, PrivateIpAddressSet } = await eni();
    const PrivateIpAddress = PrivateIpAddressSet?.[0]?.PrivateIpAddress;
    const again = bind({ NetworkInterfaceId, PrivateIpAddress });
    await refused(again, "UnsupportedOperation.AddressStatusNotPermit");
  },
  async "10 requests a second"() {
    await expectRate(10, async (options) => {
      const { bind } = await eipPlace(options);
      return () => bind({ InstanceId: "ins-00000000" });
    });
  },
  async "an instance or an ENI"() {
    const { bind, target } = await eniPlace();
    await refused(bind({ ...target, InstanceId: "ins-00000000" }), "InvalidParameterConflict");
    await refused(bind({}), "InvalidParameterValue.MissingAssociateEntity");
    await bind(target);
  },
  async "an ENI needs a private address"() {
    const { bind, idle, target } = await eniPlace();
    const { NetworkInterfaceId } = target;
    await refused(bind({ NetworkInterfaceId }), "MissingParameter");
    const [PrivateIpAddress] = await idle(1);
    const code = "InvalidParameterValue.NetworkInterfaceNotFound";
    await refused(bind({ NetworkInterfaceId, PrivateIpAddress }), code);
    await bind(target);
  },
  async "direct access is for instances"() {
    const { bind, target } = await eniPlace();
    const direct = bind({ ...target, EipDirectConnection: true });
    await refused(direct, "InvalidParameterValue.ResourceNotSupport");
    const { bind: bindOther, eip, InstanceId } = await instancePlace();
    await bindOther({ InstanceId, EipDirectConnection: true });
    expect((await eip()).IsEipDirectConnection).toBe(true);
  },
  async "the task tells how it goes"() {
    const tasks = byHandExcept("eni/create-eni", "eip/allocate-eips");
    const { cloud, bind, eip, target, vpc } = await eniPlace({ tasks });
    const TaskId = Number((await bind(target)).TaskId);
    expect((await vpc.DescribeTaskResult({ TaskId })).Result).toBe("RUNNING");
    expect((await eip()).AddressStatus).toBe("BINDING");
    await endTasks(cloud);
    expect((await vpc.DescribeTaskResult({ TaskId })).Result).toBe("SUCCESS");
    expect((await eip()).AddressStatus).toBe("BIND_ENI");
  },
};
