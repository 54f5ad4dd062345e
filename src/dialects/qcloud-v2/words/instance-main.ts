import type { QcloudDeviceListOut } from "../../../generated/qcloud-v2.ts";
import type { PlacedInstance } from "../../../operations/instance/list-instances.ts";
import type { ActionContext } from "../../kit/action.ts";
import { instanceOut } from "./instance.ts";

/** An instance as the console's list words it: the same facts, every one of them a text. */
export function mainInfoOut(view: PlacedInstance, context: ActionContext): QcloudDeviceListOut {
  const out = instanceOut(view, context);
  const text = (value: string | number | undefined) => String(value ?? "");
  return {
    appId: context.call.accountId,
    deviceId: text(view.instance.seq),
    uInstanceId: out.unInstanceId ?? "",
    uuid: view.instance.uuid,
    alias: out.instanceName ?? "",
    deviceLanIp: out.lanIp ?? "",
    deviceWanIp: out.wanIpSet?.[0] ?? "",
    deviceImageId: out.unImgId ?? "",
    osName: out.os ?? "",
    cpu: text(out.cpu),
    mem: text(out.mem),
    bandwidth: text(out.bandwidth),
    rootSize: text(out.diskInfo?.rootSize),
    rootType: text(out.diskInfo?.rootType),
    disk: text(out.diskInfo?.storageSize),
    diskType: text(out.diskInfo?.storageType),
    status: text(out.status),
    addTimeStamp: out.createTime ?? "",
    deadline: out.deadlineTime ?? "",
    autoRenewFlag: text(out.autoRenew),
    projectId: text(out.projectId),
    vpcId: text(out.vpcId),
    subnetId: text(out.subnetId),
    isVpcGateway: text(out.isVpcGateway),
    zoneId: text(out.zoneId),
    zoneName: out.zoneName ?? "",
    cvmPayMode: text(out.cvmPayMode),
    networkPayMode: text(out.networkPayMode),
  };
}
