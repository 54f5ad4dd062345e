import { refuse } from "../../../../../domain/fault/fault.ts";
import { allocateEipv6s } from "../../../../../operations/eipv6/allocate-eipv6s.ts";
import { action } from "../../../action.ts";
import { unnamed } from "../../../words/eip.ts";
import { requireEipName } from "../../../words/eip-name.ts";
import { ipv6TermsOf } from "../../../words/eipv6.ts";
import { requireTags } from "../../../words/tags.ts";
import { taskNumber } from "../../../words/task-number.ts";

function oneOf(field: string, value: string, words: readonly string[]): string {
  if (words.includes(value)) return value;
  return refuse({ kind: "request.out-of-range", field, value, expected: words.join(", ") });
}

function countOf(count = 1): number {
  if (count >= 1 && count <= 20) return count;
  return refuse({ kind: "request.out-of-range", field: "addressCount", value: count, expected: "1 to 20" });
}

export default action<"vpc", "AllocateIPv6Addresses">({
  faults: { "eip.target-combination": "InvalidParameterValue.Combination" },
  async run(input, context) {
    const type = oneOf("addressType", input.AddressType ?? "EIPv6", ["EIPv6", "HighQualityEIPv6"]);
    const isps = ["BGP", "CMCC", "CTCC", "CUCC"];
    const egresses = ["CENTER_EGRESS_1", "CENTER_EGRESS_2"];
    const { eipIds, taskId } = await context.write(allocateEipv6s, {
      count: countOf(input.AddressCount),
      name: requireEipName("addressName", input.AddressName) || unnamed,
      kind: type === "EIPv6" ? "elastic" : "high-quality",
      isp: oneOf("internetServiceProvider", input.InternetServiceProvider ?? "BGP", isps),
      egress: oneOf("egress", input.Egress ?? "CENTER_EGRESS_1", egresses),
      ...ipv6TermsOf(input),
      tags: requireTags(input.Tags),
    });
    return { AddressSet: eipIds, TaskId: String(taskNumber(taskId)) };
  },
});
