import { refuse } from "../../../../../domain/fault/fault.ts";
import { modifyWan } from "../../../../../operations/instance/modify-wan.ts";
import { requireWord } from "../../../../kit/one-of.ts";
import { keptTraits } from "../../../../kit/traits.ts";
import { action } from "../../../action.ts";
import { refuseGiven } from "../../../words/checks.ts";
import { ispFault } from "../../../words/new-instance.ts";

export default action<"ecs", "ModifyInstanceNetworkSpec">({
  faults: { "instance.wrong-state": "IncorrectInstanceStatus" },
  fieldFaults: { internetMaxBandwidthOut: "InvalidInternetMaxBandwidthOut.ValueNotSupported", ISP: ispFault },
  refuses: { ISP: "public addresses are of one kind here" },
  hints: ["AutoPay"],
  async run(input, context) {
    const { InternetMaxBandwidthOut: bandwidthMbps, AllocatePublicIp: allocate = false } = input;
    refuseGiven("startTime", input.StartTime, "a bandwidth changes at once here");
    refuseGiven("endTime", input.EndTime, "a bandwidth does not change back by itself here");
    if (bandwidthMbps !== undefined && (bandwidthMbps < 0 || bandwidthMbps > 200)) {
      const field = "internetMaxBandwidthOut";
      refuse({ kind: "request.out-of-range", field, value: bandwidthMbps, expected: "0 to 200" });
    }
    const charges = ["PayByTraffic", "PayByBandwidth"];
    const internetCharge = requireWord("networkChargeType", input.NetworkChargeType, charges);
    await context.write(modifyWan, {
      instanceId: input.InstanceId,
      allocate,
      traits: keptTraits({ bandwidthInMbps: input.InternetMaxBandwidthIn }),
      ...(bandwidthMbps !== undefined && { bandwidthMbps }),
      ...(internetCharge !== undefined && { internetCharge }),
    });
    return { OrderId: "" };
  },
});
