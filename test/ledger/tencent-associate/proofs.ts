import { expect } from "vitest";
import { tencentClients } from "../../kit/clients.ts";
import type { tencentAssociate } from "../entries/tencent-associate.ts";
import type { OutputProofs, ParameterProofs } from "../ledger.ts";
import { refused } from "../places.ts";
import { newEip } from "../public.ts";
import { rawCode, tencentRaw } from "../raw.ts";
import { eipPlace, eniPlace, instancePlace } from "./calls.ts";

async function raw(action: string, where: { version?: string; region?: string } = {}) {
  const { cloud, AddressId, target } = await eniPlace();
  return tencentRaw(cloud, action, JSON.stringify({ AddressId, ...target }), where);
}

/** What each parameter of seed 004 does. */
export const parameters: ParameterProofs<typeof tencentAssociate> = {
  async Action() {
    expect(await raw("AssociateAddress")).toHaveProperty("TaskId");
    expect(rawCode(await raw("AssociateAddresses"))).toBe("InvalidAction");
  },
  async Version() {
    expect(await raw("AssociateAddress", { version: "2017-03-12" })).toHaveProperty("TaskId");
    expect(rawCode(await raw("AssociateAddress", { version: "2018-03-12" }))).toBe("NoSuchVersion");
  },
  async Region() {
    const { cloud, AddressId, target } = await eniPlace();
    const { vpc } = tencentClients(cloud, "ap-shanghai");
    await refused(vpc.AssociateAddress({ AddressId, ...target }), "InvalidAddressId.NotFound");
    expect(rawCode(await raw("AssociateAddress", { region: "mars" }))).toBe("UnsupportedRegion");
  },
  async AddressId() {
    const { bind, eip, target, vpc } = await eniPlace();
    const other = await newEip({ vpc });
    await bind({ AddressId: other, ...target });
    expect([(await eip(other)).AddressStatus, (await eip()).AddressStatus]).toEqual(["BIND_ENI", "UNBIND"]);
    await refused(bind({ AddressId: undefined, ...target }), "MissingParameter");
  },
  async InstanceId() {
    const { bind, eip, InstanceId, shown } = await instancePlace();
    await bind({ InstanceId });
    expect(await eip()).toMatchObject({ AddressStatus: "BIND", InstanceId, InstanceType: "CVM" });
    expect((await shown()).PublicIpAddresses).toEqual([(await eip()).AddressIp]);
  },
  async NetworkInterfaceId() {
    const { bind, eip, target, show } = await eniPlace();
    await bind(target);
    const { NetworkInterfaceId } = target;
    expect(await eip()).toMatchObject({ AddressStatus: "BIND_ENI", NetworkInterfaceId });
    const [ip] = (await show(NetworkInterfaceId))?.PrivateIpAddressSet ?? [];
    expect(ip?.PublicIpAddress).toBe((await eip()).AddressIp);
  },
  async PrivateIpAddress() {
    const { bind, eip, eni } = await eipPlace();
    const { NetworkInterfaceId, PrivateIpAddressSet } = await eni({ SecondaryPrivateIpAddressCount: 1 });
    const PrivateIpAddress = PrivateIpAddressSet?.[1]?.PrivateIpAddress;
    await bind({ NetworkInterfaceId, PrivateIpAddress });
    expect((await eip()).PrivateAddressIp).toBe(PrivateIpAddress);
  },
  async EipDirectConnection() {
    for (const [given, shown] of [
      [{ EipDirectConnection: true }, true],
      [{ EipDirectConnection: false }, false],
      [{}, false],
    ] as const) {
      const { bind, eip, InstanceId } = await instancePlace();
      await bind({ InstanceId, ...given });
      expect((await eip()).IsEipDirectConnection).toBe(shown);
    }
  },
  async InstanceRegion() {
    const { bind, target } = await eniPlace();
    await expect(bind({ ...target, InstanceRegion: "ap-shanghai" })).rejects.toThrow(/InstanceRegion/);
    await bind({ ...target, InstanceRegion: "ap-guangzhou" });
  },
};

/** What each output field of seed 004 shows. */
export const outputs: OutputProofs<typeof tencentAssociate> = {
  async TaskId() {
    const { bind, target, vpc } = await eniPlace();
    const { TaskId } = await bind(target);
    expect(TaskId).toMatch(/^\d{8}$/);
    const told = await vpc.DescribeTaskResult({ TaskId: Number(TaskId) });
    expect(told).toMatchObject({ TaskId: Number(TaskId), Result: "SUCCESS" });
  },
  async RequestId() {
    const { bind, target } = await eniPlace();
    const { RequestId } = await bind(target);
    expect(RequestId).toMatch(/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/);
    await expect(bind(target)).rejects.toMatchObject({
      requestId: expect.stringMatching(/^[0-9a-f-]{36}$/),
    });
  },
};
