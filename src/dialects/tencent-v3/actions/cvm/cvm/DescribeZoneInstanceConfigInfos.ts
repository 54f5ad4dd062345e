import type { CvmInstanceTypeQuotaItemOut } from "../../../../../generated/tencent-v3.ts";
import { action } from "../../../action.ts";
import type { Filter } from "../../../filters.ts";
import { type Offer, offersOf } from "../../../words/offered-types.ts";

const chargeTypes = ["PREPAID", "POSTPAID_BY_HOUR", "SPOTPAID"];

// What the vendor publishes about hardware and prices is not of this network: it is left at nothing.
const unpriced = {
  Externals: {},
  LocalDiskTypeList: [],
  Price: {},
  InstanceBandwidth: 0,
  InstancePps: 0,
  StorageBlockAmount: 0,
  CpuType: "",
  Gpu: 0,
  Fpga: 0,
  GpuCount: 0,
  Remark: "",
  Frequency: "",
} as const;

function itemOf({ zone, type }: Offer, chargeType: string): CvmInstanceTypeQuotaItemOut {
  const sold = zone.state === "available";
  return {
    ...unpriced,
    Zone: zone.id,
    InstanceType: type.name,
    InstanceFamily: type.family,
    TypeName: type.family,
    InstanceChargeType: chargeType,
    NetworkCard: type.enis,
    Cpu: type.vcpu,
    Memory: type.memoryGib,
    Status: sold ? "SELL" : "SOLD_OUT",
    StatusCategory: sold ? "EnoughStock" : "WithoutStock",
    SoldOutReason: "",
  };
}

function wantedCharges(filters: readonly Filter[] = []): readonly string[] {
  const asked = filters.find(({ Name }) => Name === "instance-charge-type");
  return asked === undefined ? chargeTypes : chargeTypes.filter((word) => asked.Values.includes(word));
}

// "sort-keys" orders by price, of which there is none.
const undecided = ["instance-charge-type", "sort-keys"];

export default action<"cvm", "DescribeZoneInstanceConfigInfos">({
  async run(input, context) {
    const charges = wantedCharges(input.Filters);
    const offers = offersOf(context, input.Filters, undecided);
    return {
      InstanceTypeQuotaSet: offers.flatMap((offer) => charges.map((charge) => itemOf(offer, charge))),
    };
  },
});
