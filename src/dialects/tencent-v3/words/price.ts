import type { VpcInternetPriceOut } from "../../../generated/tencent-v3.ts";
import { prepaidCharge } from "./eip-charge.ts";

/** A price in the vendor's shape: nothing is sold here, so all of it is zero. */
export function freeOfCharge(charge: string): VpcInternetPriceOut {
  const ChargeUnit = charge === "TRAFFIC_POSTPAID_BY_HOUR" ? "GB" : "HOUR";
  const AddressPrice =
    charge === prepaidCharge
      ? { OriginalPrice: 0, DiscountPrice: 0 }
      : { UnitPrice: 0, DiscountPrice: 0, ChargeUnit };
  return { AddressPrice };
}
