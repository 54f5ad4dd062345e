import { refuse } from "../../../../../domain/fault/fault.ts";
import { associateEipv6, type Eipv6Target } from "../../../../../operations/eipv6/associate-eipv6.ts";
import type { VpcAssociateIPv6AddressIn } from "../../../../../generated/tencent-v3.ts";
import { action } from "../../../action.ts";
import { requireEipv6Id } from "../../../words/eipv6.ts";

function targetOf(input: VpcAssociateIPv6AddressIn): Eipv6Target {
  const { InstanceId: instanceId = "", NetworkInterfaceId: eniId = "" } = input;
  const address = input.PrivateIPv6Address ?? "";
  if (instanceId !== "" && eniId !== "") {
    refuse({ kind: "request.conflict", fields: ["instanceId", "eniId"] });
  }
  if (instanceId !== "") return { instanceId, ...(address !== "" && { address }) };
  if (eniId === "" || address === "") refuse({ kind: "eip.no-target" });
  return { eniId, address };
}

export default action<"vpc", "AssociateIPv6Address">({
  fields: {
    eipId: "IPv6AddressId",
    privateIp: "PrivateIPv6Address",
    ipv6Address: "PrivateIPv6Address",
  },
  faults: {
    "request.conflict": "InvalidParameterConflict",
    "eip.not-found": "InvalidParameterValue.AddressIpNotFound",
    "eni.not-found": "InvalidParameterValue.NetworkInterfaceNotFound",
    "address.not-on-eni": "InvalidParameterValue.PrivateIpAddressNotMatch",
    "instance.not-found": "InvalidParameterValue",
    "resource.busy": "UnsupportedOperation.AddressStatusNotPermit",
  },
  async run(input, context) {
    const eipId = requireEipv6Id(input.IPv6AddressId);
    await context.write(associateEipv6, { eipId, target: targetOf(input) });
    return {};
  },
});
