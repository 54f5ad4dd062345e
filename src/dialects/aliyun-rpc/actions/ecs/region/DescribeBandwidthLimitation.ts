import { refuse } from "../../../../../domain/fault/fault.ts";
import { action } from "../../../action.ts";
import { refuseGiven } from "../../../words/checks.ts";

const charges = ["PrePaid", "PostPaid"];

export default action<"ecs", "DescribeBandwidthLimitation">({
  fieldFaults: {
    instanceType: "InvalidInstanceType.ValueNotSupported",
    instanceChargeType: "Invalid.InstanceChargeType",
    resourceId: "Invalid.ResourceId",
  },
  // Spot instances may have as much as others.
  hints: ["SpotStrategy"],
  async run(input, { host }) {
    const { InstanceType: type, InstanceChargeType: charge = "PostPaid", OperationType: operation } = input;
    const known = host.catalogue.instanceTypes.some((one) => one.cloud === "aliyun" && one.name === type);
    if (!known) {
      refuse({ kind: "request.out-of-range", field: "instanceType", value: type, expected: "a known type" });
    }
    if (!charges.includes(charge)) {
      const expected = charges.join(" or ");
      refuse({ kind: "request.out-of-range", field: "instanceChargeType", value: charge, expected });
    }
    if (operation !== undefined && operation !== "Create") {
      refuseGiven("resourceId", input.ResourceId ?? operation, "bandwidths are told for new instances only");
    }
    // What RunInstances takes as InternetMaxBandwidthOut.
    const limits = { Min: 0, Max: 100, Unit: "Mbps" };
    const Bandwidth = ["PayByTraffic", "PayByBandwidth"].map((InternetChargeType) => ({
      InternetChargeType,
      ...limits,
    }));
    return { Bandwidths: { Bandwidth } };
  },
});
