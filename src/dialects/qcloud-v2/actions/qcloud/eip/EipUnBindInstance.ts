import { refuse } from "../../../../../domain/fault/fault.ts";
import type { QcloudEipUnBindInstanceIn } from "../../../../../generated/qcloud-v2.ts";
import { disassociateEip } from "../../../../../operations/eip/disassociate-eip.ts";
import { listEips } from "../../../../../operations/eip/list-eips.ts";
import type { ActionContext } from "../../../../kit/action.ts";
import { action } from "../../../action.ts";
import { isOn } from "../../../words/eip.ts";

// An EIP is named by its id, or by what it is bound to.
async function eipNamed(input: QcloudEipUnBindInstanceIn, context: ActionContext): Promise<string> {
  const { eipId = "", networkInterfaceId: eniId = "", privateIpAddress: privateAddress = "" } = input;
  if (eipId !== "" && eniId !== "") refuse({ kind: "request.conflict", fields: ["eipId", "eniId"] });
  if (eipId !== "") return eipId;
  if (eniId === "") refuse({ kind: "request.missing", anyOf: ["eipId", "eniId"] });
  if (privateAddress === "") refuse({ kind: "request.missing", anyOf: ["privateIp"] });
  const where = { eniId, privateAddress, kind: { not: "wan" as const } };
  const [found] = (await context.read(listEips, { where })).items;
  return found?.eip.id ?? refuse({ kind: "eip.target-not-found", targetId: `${eniId}/${privateAddress}` });
}

export default action<"EipUnBindInstance">({
  async run(input, context) {
    const { allocWanIp = 0, unBindPrivateIpWithEip: whole = 1 } = input;
    if (!isOn("unBindPrivateIpWithEip", whole)) {
      const reason = "an EIP leaves the instance and the private address together here";
      refuse({ kind: "request.unsupported", field: "unBindPrivateIpWithEip", value: "0", reason });
    }
    const reallocate = isOn("allocWanIp", allocWanIp);
    const eipId = await eipNamed(input, context);
    await context.write(disassociateEip, { eipId, reallocate, gateways: "refuse" });
    return {};
  },
});
