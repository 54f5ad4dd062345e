import { refuse } from "../../../../../domain/fault/fault.ts";
import { loadEnis } from "../../../../../operations/eni/list-enis.ts";
import { action } from "../../../action.ts";

// The public addresses are in no subnets here: each is told to be in its /24, as the vendor's are.
function gatewayOf(address: string): string {
  const [a, b, c, d] = address.split(".");
  return [a, b, c, d === "1" ? "254" : "1"].join(".");
}

export default action<"vpc", "DescribeEipGatewayInfo">({
  fields: { eniId: "InstanceId" },
  async run({ InstanceId: eniId }, context) {
    const [view] = await context.read(loadEnis, [eniId]);
    if (view === undefined) return refuse({ kind: "eni.not-found", eniId });
    const carried = view.eips.filter((eip) => eip.mode === "MULTI_BINDED");
    const EipInfo = carried.map(({ address }) => ({
      Ip: address,
      IpGw: gatewayOf(address),
      IpMask: "255.255.255.0",
    }));
    return { Code: "200", Message: "successful", EipInfos: { EipInfo } };
  },
});
