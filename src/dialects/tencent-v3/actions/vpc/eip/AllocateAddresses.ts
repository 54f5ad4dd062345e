import type { Eip } from "../../../../../domain/eip/eip.ts";
import { refuse } from "../../../../../domain/fault/fault.ts";
import type { VpcAllocateAddressesIn } from "../../../../../generated/tencent-v3.ts";
import { requestEips } from "../../../../../operations/eip/allocate-eips.ts";
import { action } from "../../../action.ts";
import { refuseGiven, requireLength } from "../../../words/checks.ts";
import { addressTypes, unnamed } from "../../../words/eip.ts";
import { bandwidthOf, chargeTerms, internetChargeOf } from "../../../words/eip-charge.ts";
import { taskNumber } from "../../../words/task-number.ts";
import { requireTags } from "../../../words/tags.ts";

const isps = ["BGP", "CMCC", "CTCC", "CUCC"];

function kindOf(word = "EIP"): Exclude<Eip["kind"], "wan"> {
  const [kind] = Object.entries(addressTypes).find(([name, type]) => type === word && name !== "wan") ?? [];
  if (kind !== undefined) return kind as Exclude<Eip["kind"], "wan">;
  const expected = "EIP, AnycastEIP, HighQualityEIP or AntiDDoSEIP";
  return refuse({ kind: "request.out-of-range", field: "addressType", value: word, expected });
}

function ispOf(word = "BGP", charge: string): string {
  if (!isps.includes(word)) {
    const expected = isps.join(", ");
    refuse({ kind: "request.out-of-range", field: "internetServiceProvider", value: word, expected });
  }
  if (word !== "BGP" && charge !== "BANDWIDTH_PACKAGE") {
    refuse({ kind: "eip.target-combination", fields: ["internetServiceProvider", "internetChargeType"] });
  }
  return word;
}

function countOf({ AddressCount, VipCluster = [] }: VpcAllocateAddressesIn): number {
  const count = AddressCount ?? Math.max(VipCluster.length, 1);
  if (count < 1 || count > 20) {
    refuse({ kind: "request.out-of-range", field: "addressCount", value: count, expected: "1 to 20" });
  }
  if (VipCluster.length > 0 && VipCluster.length !== count) {
    refuse({ kind: "eip.target-combination", fields: ["addressCount", "vipCluster"] });
  }
  return count;
}

export default action<"vpc", "AllocateAddresses">({
  async run(input, context) {
    refuseGiven("dedicatedClusterId", input.DedicatedClusterId, "there are no dedicated clusters here");
    refuseGiven("isDedicatedAddressPool", input.IsDedicatedAddressPool, "there are no dedicated pools here");
    const charge = internetChargeOf(input.InternetChargeType);
    const terms = chargeTerms(charge, input.AddressChargePrepaid, context.call.nowMs);
    const { eips, taskId } = await context.write(requestEips, {
      ...terms,
      count: countOf(input),
      name: requireLength("addressName", input.AddressName, 128) || unnamed,
      kind: kindOf(input.AddressType),
      isp: ispOf(input.InternetServiceProvider, charge),
      bandwidthMbps: bandwidthOf(charge, input.InternetMaxBandwidthOut),
      internetCharge: charge,
      ...((input.VipCluster?.length ?? 0) > 0 && { addresses: input.VipCluster ?? [] }),
      tags: requireTags(input.Tags),
      traits: {
        ...terms.traits,
        egress: input.Egress ?? "center_egress1",
        bandwidthPackageId: input.BandwidthPackageId ?? "",
        antiDdosPackageId: input.AntiDDoSPackageId ?? "",
        anycastZone: input.AnycastZone ?? "",
        applicableForClb: input.ApplicableForCLB ?? false,
        ipChargeType: input.IPChargeType ?? "",
      },
    });
    return { AddressSet: eips.map((eip) => eip.id), TaskId: String(taskNumber(taskId)) };
  },
});
