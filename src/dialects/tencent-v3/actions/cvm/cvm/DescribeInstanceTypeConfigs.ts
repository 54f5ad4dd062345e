import { action } from "../../../action.ts";
import { offersOf } from "../../../words/offered-types.ts";

export default action<"cvm", "DescribeInstanceTypeConfigs">({
  async run(input, context) {
    return {
      InstanceTypeConfigSet: offersOf(context, input.Filters).map(({ zone, type }) => ({
        Zone: zone.id,
        InstanceType: type.name,
        InstanceFamily: type.family,
        CPU: type.vcpu,
        Memory: type.memoryGib,
        GPU: 0,
        FPGA: 0,
        GpuCount: 0,
      })),
    };
  },
});
