import { refuse } from "../../../../../domain/fault/fault.ts";
import type { VpcAssociateEipAddressBatchIn } from "../../../../../generated/aliyun-rpc.ts";
import { type AssociateEips, associateEips } from "../../../../../operations/eip/associate-eips.ts";
import { action } from "../../../action.ts";
import { eipTargets } from "../../../words/eip.ts";
import { eipBindingFieldFaults, wantedBinding } from "../../../words/eip-target.ts";

function wantedOf(input: VpcAssociateEipAddressBatchIn): AssociateEips {
  const { InstanceIds, BindedInstanceId: InstanceId, BindedInstanceType: InstanceType, Mode } = input;
  const eipIds = [...new Set(InstanceIds)];
  if (eipIds.length > 50) {
    refuse({ kind: "request.too-many", field: "instanceIds", limit: 50, asked: eipIds.length });
  }
  if (InstanceType !== eipTargets.nat && InstanceType !== eipTargets.eni) {
    const reason = "only a Nat or a NetworkInterface takes several EIPs";
    refuse({ kind: "request.unsupported", field: "bindedInstanceType", value: InstanceType, reason });
  }
  if (InstanceType === eipTargets.eni && Mode !== "MULTI_BINDED") {
    const expected = "MULTI_BINDED, for a network interface";
    refuse({ kind: "request.out-of-range", field: "mode", value: Mode ?? "", expected });
  }
  return { eipIds, ...wantedBinding({ InstanceId, InstanceType, ...(Mode !== undefined && { Mode }) }) };
}

export default action<"vpc", "AssociateEipAddressBatch">({
  faults: { "resource.busy": "TaskConflict", "eip.target-unsupported": "InvalidParameter.EniInstanceId" },
  fieldFaults: {
    ...eipBindingFieldFaults,
    bindedInstanceType: "InvalidInstanceType.ValueNotSupported",
  },
  fields: { eniId: "BindedInstanceId", eipId: "InstanceIds.N" },
  async run(input, context) {
    await context.write(associateEips, wantedOf(input));
    return {};
  },
});
