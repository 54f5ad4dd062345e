import { refuse } from "../../../domain/fault/fault.ts";
import { findZone } from "../../catalogue/regions.ts";
import { characterCount } from "../../../domain/name-rules.ts";
import type { QcloudDescribeNetworkInterfacesDataDataOut } from "../../../generated/qcloud-v2.ts";
import type { NamedEniView } from "../../../operations/eni/list-named-enis.ts";
import { localTime } from "../../tencent-v3/words/times.ts";

/** An ENI as v2 words it; one that hangs on nothing has an empty instance. */
export function eniOut(view: NamedEniView): QcloudDescribeNetworkInterfacesDataDataOut {
  const { eni } = view;
  return {
    vpcId: eni.vpcId,
    vpcName: view.vpcName,
    subnetId: eni.subnetId,
    zoneId: findZone("tencent", eni.zone)?.numericId ?? 0,
    eniName: eni.name,
    eniDescription: eni.description,
    networkInterfaceId: eni.id,
    primary: eni.kind === "primary",
    macAddress: eni.mac,
    createTime: localTime(eni.createdAtMs),
    flowLogsSet: [],
    privateIpAddressesSet: view.privateIps.map((ip) => {
      const eip = view.eips.find((one) => one.privateAddress === ip.address);
      return {
        privateIpAddress: ip.address,
        primary: ip.primary,
        wanIp: eip?.address ?? "",
        description: ip.description,
        isWanIpBlocked: eip?.blocked ?? false,
        eipId: eip?.kind === "wan" ? "" : (eip?.id ?? ""),
      };
    }),
    instanceSet: {
      instanceId: eni.instanceId ?? "",
      attachTime: eni.attachedAtMs === null ? "" : localTime(eni.attachedAtMs),
    },
    groupSet: view.groups.map((group) => ({
      sgId: group.id,
      sgName: group.name,
      projectId: Number(group.projectId),
    })),
  };
}

/** A name or description: at most 60 characters; a name is not empty. */
export function requireEniText(field: "networkInterfaceName" | "networkInterfaceDescription", text: string) {
  const limit = 60;
  if (characterCount(text) > limit) refuse({ kind: "request.too-long", field, limit });
  if (text === "" && field === "networkInterfaceName") {
    refuse({ kind: "request.malformed", field, value: text, expected: "a text that is not empty" });
  }
  return text;
}
