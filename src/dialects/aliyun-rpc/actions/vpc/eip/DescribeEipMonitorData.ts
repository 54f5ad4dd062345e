import { action } from "../../../action.ts";
import { eipMonitorData, eipMonitorFieldFaults } from "../../../words/eip-monitor.ts";
import { monitorFields } from "../../../words/monitor-range.ts";

export default action<"vpc", "DescribeEipMonitorData">({
  fieldFaults: eipMonitorFieldFaults,
  fields: monitorFields,
  async run(input, context) {
    return { EipMonitorDatas: { EipMonitorData: await eipMonitorData(input, context) } };
  },
});
