import { refuse } from "../../../domain/fault/fault.ts";
import type { AddressesToBind } from "../../../operations/nat/bind-addresses.ts";
import { refuseGiven } from "./checks.ts";
import { bandwidthOf, internetChargeOf } from "./eip-charge.ts";

/** What actions on NAT gateways call refusals of the new EIPs that they ask for. */
export const newAddressFaults = {
  "eip.region-quota": "LimitExceeded.AddressQuotaLimitExceeded",
  "eip.daily-quota": "LimitExceeded.DailyAllocateAddressQuotaLimitExceeded",
  "eip.bandwidth-out-of-range": "InvalidParameterValue.EIPBrandWidthOutInvalid",
} as const;

/** The public addresses that a call asks to bind: how many new ones, and which of the caller's. */
export interface AddressesIn {
  readonly AddressCount?: number;
  readonly PublicIpAddresses?: readonly string[];
  readonly PublicIpAddressesBandwidthOut?: number;
  readonly StockPublicIpAddressesBandwidthOut?: number;
}

/** Reads which public addresses to bind; at least one must be asked for. */
export function addressesOf(input: AddressesIn): AddressesToBind {
  const { AddressCount: count = 0, PublicIpAddresses: addresses = [] } = input;
  const reason = "give the EIPs their bandwidth with ModifyAddressesBandwidth";
  refuseGiven("stockPublicIpAddressesBandwidthOut", input.StockPublicIpAddressesBandwidthOut, reason);
  if (count === 0 && addresses.length === 0) {
    refuse({ kind: "request.missing", anyOf: ["addressCount", "publicIpAddresses"] });
  }
  const internetCharge = internetChargeOf();
  const bandwidthMbps = bandwidthOf(internetCharge, input.PublicIpAddressesBandwidthOut);
  return { addresses, newEips: { count, bandwidthMbps, internetCharge } };
}
