import { refuse } from "../../../../../domain/fault/fault.ts";
import { readPublicRanges } from "../../../../../operations/eip/read-public-ranges.ts";
import { action } from "../../../action.ts";
import { pageOf } from "../../../words/paging.ts";

export default action<"vpc", "DescribePublicIpAddress">({
  async run({ IpVersion: version = "ipv4", ...input }, context) {
    if (version !== "ipv4" && version !== "ipv6") {
      refuse({ kind: "request.out-of-range", field: "ipVersion", value: version, expected: "ipv4 or ipv6" });
    }
    const { part, echo } = pageOf(input, { most: 100 });
    // Addresses of the other family come with networks: none are public by themselves.
    const ranges = version === "ipv4" ? await context.read(readPublicRanges, undefined) : [];
    return {
      Code: "200",
      Message: "successful",
      Success: true,
      RegionId: context.call.region,
      PublicIpAddress: ranges.slice(part.offset, part.offset + part.limit),
      TotalCount: ranges.length,
      ...echo,
    };
  },
});
