import type { tencentAssociate } from "../entries/tencent-associate.ts";
import { attachedEni } from "../instances.ts";
import type { ErrorProofs } from "../ledger.ts";
import { byHandExcept, refused, setCondition } from "../places.ts";
import { newEip } from "../public.ts";
import { expectRate } from "../rate.ts";
import { eipPlace, eniPlace, instancePlace, wanIpId, withWanIp } from "./calls.ts";

async function allRefused(code: string, ...wishes: readonly object[]): Promise<void> {
  const { bind, target } = await eniPlace();
  for (const wish of wishes) await refused(bind(wish), code);
  // The EIP and the ENI were none the worse for it.
  await bind(target);
}

async function conditionRefused(code: string, condition: object): Promise<void> {
  const { cloud, AddressId, bind, target } = await eniPlace();
  await setCondition(cloud, AddressId, condition);
  await refused(bind(target), code);
}

const stopping = byHandExcept(
  "eni/create-eni",
  "eni/attach-eni",
  "eip/allocate-eips",
  "instance/run-instances",
);

/** How a client causes each error code of seed 004 that it can cause. */
export const errors: ErrorProofs<typeof tencentAssociate> = {
  "InvalidAddressId.Blocked": () => conditionRefused("InvalidAddressId.Blocked", { blocked: true }),
  "InvalidAddressId.NotFound": () =>
    allRefused("InvalidAddressId.NotFound", { AddressId: "eip-00000000", InstanceId: "ins-00000000" }),
  async "InvalidInstanceId.AlreadyBindEip"() {
    const { bind, InstanceId, vpc } = await instancePlace();
    await bind({ InstanceId });
    const other = bind({ AddressId: await newEip({ vpc }), InstanceId });
    await refused(other, "InvalidInstanceId.AlreadyBindEip");
  },
  "InvalidInstanceId.NotFound": () =>
    allRefused("InvalidInstanceId.NotFound", { InstanceId: "ins-00000000" }, { InstanceId: "lb-11112222" }),
  "InvalidNetworkInterfaceId.NotFound": () =>
    allRefused("InvalidNetworkInterfaceId.NotFound", {
      NetworkInterfaceId: "eni-00000000",
      PrivateIpAddress: "10.0.1.9",
    }),
  InvalidParameterConflict: () =>
    allRefused("InvalidParameterConflict", { InstanceId: "ins-1", NetworkInterfaceId: "eni-1" }),
  "InvalidParameterValue.AddressIdMalformed": () =>
    allRefused("InvalidParameterValue.AddressIdMalformed", { AddressId: "203.0.113.1", InstanceId: "ins-1" }),
  "InvalidParameterValue.AddressNotApplicable": () =>
    allRefused(
      "InvalidParameterValue.AddressNotApplicable",
      { InstanceId: "nat-00000000" },
      { InstanceId: "havip-00000000" },
      { InstanceId: "eni-00000000" },
    ),
  "InvalidParameterValue.Combination": () =>
    allRefused("InvalidParameterValue.Combination", {
      InstanceId: "ins-00000000",
      PrivateIpAddress: "10.0.1.9",
    }),
  "InvalidParameterValue.InstanceIdMalformed": () =>
    allRefused("InvalidParameterValue.InstanceIdMalformed", { InstanceId: "my server" }),
  async "InvalidParameterValue.InstanceNormalPublicIpBlocked"() {
    const { cloud, bind, InstanceId, vpc } = await instancePlace({}, withWanIp);
    await setCondition(cloud, await wanIpId({ vpc }), { blocked: true });
    await refused(bind({ InstanceId }), "InvalidParameterValue.InstanceNormalPublicIpBlocked");
  },
  async "InvalidParameterValue.InvalidInstanceState"() {
    const { bind, cvm, InstanceId } = await instancePlace({ tasks: stopping });
    await cvm.StopInstances({ InstanceIds: [InstanceId] });
    await refused(bind({ InstanceId }), "InvalidParameterValue.InvalidInstanceState");
  },
  "InvalidParameterValue.MissingAssociateEntity": () =>
    allRefused("InvalidParameterValue.MissingAssociateEntity", {}),
  async "InvalidParameterValue.NetworkInterfaceNotFound"() {
    const { bind, idle, target } = await eniPlace();
    const [PrivateIpAddress] = await idle(1);
    await refused(bind({ ...target, PrivateIpAddress }), "InvalidParameterValue.NetworkInterfaceNotFound");
  },
  async "InvalidParameterValue.ResourceNotSupport"() {
    const { bind, target } = await eniPlace();
    const direct = bind({ ...target, EipDirectConnection: true });
    await refused(direct, "InvalidParameterValue.ResourceNotSupport");
  },
  async "InvalidPrivateIpAddress.AlreadyBindEip"() {
    const { bind, target, vpc } = await eniPlace();
    await bind(target);
    const other = bind({ AddressId: await newEip({ vpc }), ...target });
    await refused(other, "InvalidPrivateIpAddress.AlreadyBindEip");
  },
  async "LimitExceeded.InstanceAddressQuota"() {
    const { vpc, ...home } = await eipPlace();
    const more = { SecondaryPrivateIpAddressCount: 2 };
    const { NetworkInterfaceId } = await attachedEni({ vpc, ...home }, "S5.MEDIUM4", more);
    const [first, second, third] = await home.addresses(NetworkInterfaceId);
    for (const PrivateIpAddress of [first, second]) {
      await home.bind({ AddressId: await newEip({ vpc }), NetworkInterfaceId, PrivateIpAddress });
    }
    const last = home.bind({ NetworkInterfaceId, PrivateIpAddress: third });
    await refused(last, "LimitExceeded.InstanceAddressQuota");
  },
  async MissingParameter() {
    const { bind, target } = await eniPlace();
    await refused(bind({ AddressId: undefined, ...target }), "MissingParameter");
    await refused(bind({ ...target, PrivateIpAddress: undefined }), "MissingParameter");
  },
  "OperationDenied.AddressInArrears": () =>
    conditionRefused("OperationDenied.AddressInArrears", { inArrears: true }),
  async "OperationDenied.MutexTaskRunning"() {
    const { bind, target } = await eniPlace({ tasks: byHandExcept("eni/create-eni") });
    await refused(bind(target), "OperationDenied.MutexTaskRunning");
  },
  RequestLimitExceeded: () =>
    expectRate(10, async (options) => {
      const { bind } = await eipPlace(options);
      return () => bind({ InstanceId: "ins-00000000" });
    }),
  async "UnsupportedOperation.AddressStatusNotPermit"() {
    const { bind, target } = await eniPlace();
    await bind(target);
    await refused(bind(target), "UnsupportedOperation.AddressStatusNotPermit");
  },
  async "UnsupportedOperation.IncorrectAddressResourceType"() {
    const { bind, vpc, eni } = await instancePlace({}, withWanIp);
    const { NetworkInterfaceId, PrivateIpAddressSet } = await eni();
    const PrivateIpAddress = PrivateIpAddressSet?.[0]?.PrivateIpAddress;
    const AddressId = await wanIpId({ vpc });
    const wan = bind({ AddressId, NetworkInterfaceId, PrivateIpAddress });
    await refused(wan, "UnsupportedOperation.IncorrectAddressResourceType");
  },
  async "UnsupportedOperation.InstanceStateNotSupported"() {
    const home = await eipPlace({ tasks: stopping });
    const { InstanceId, NetworkInterfaceId } = await attachedEni(home);
    const [PrivateIpAddress] = await home.addresses(NetworkInterfaceId);
    await home.cvm.StopInstances({ InstanceIds: [InstanceId] });
    const bound = home.bind({ NetworkInterfaceId, PrivateIpAddress });
    await refused(bound, "UnsupportedOperation.InstanceStateNotSupported");
  },
};
