import { refuse } from "../../../domain/fault/fault.ts";
import type { Eip } from "../../../domain/eip/eip.ts";
import type { JsonObject } from "../../../domain/json.ts";
import { monthsLater } from "../../../domain/months.ts";

/** The ways in which traffic is charged, each with the most bandwidth that it offers. */
export type BandwidthLimits = Readonly<Record<string, number>>;

/** What public IPv4 addresses can be charged by. */
export const bandwidthLimits: BandwidthLimits = {
  TRAFFIC_POSTPAID_BY_HOUR: 100,
  BANDWIDTH_POSTPAID_BY_HOUR: 100,
  BANDWIDTH_PREPAID_BY_MONTH: 200,
  BANDWIDTH_PACKAGE: 2000,
};

/** What public IPv6 addresses can be charged by. */
export const ipv6BandwidthLimits: BandwidthLimits = {
  TRAFFIC_POSTPAID_BY_HOUR: 100,
  BANDWIDTH_PACKAGE: 2000,
};

/** The charge that is paid in advance. */
export const prepaidCharge = "BANDWIDTH_PREPAID_BY_MONTH";

/** The way of charging that was asked for; by traffic and hour when none was. */
export function internetChargeOf(word = "TRAFFIC_POSTPAID_BY_HOUR", offers = bandwidthLimits): string {
  if (Object.hasOwn(offers, word)) return word;
  const expected = Object.keys(offers).join(", ");
  return refuse({ kind: "request.out-of-range", field: "internetChargeType", value: word, expected });
}

/** The most bandwidth that a way of charging offers. */
export function bandwidthLimitOf(charge: string, offers = bandwidthLimits): number {
  return offers[charge] ?? 100;
}

/** A bandwidth within what the way of charging offers; 1 Mbps when none was asked for. */
export function bandwidthOf(charge: string, value = 1, offers = bandwidthLimits): number {
  const to = bandwidthLimitOf(charge, offers);
  if (value < 1 || value > to) refuse({ kind: "eip.bandwidth-out-of-range", value, from: 1, to });
  return value;
}

/** For how long something is paid for in advance. */
export interface Prepayment {
  readonly Period: number;
  readonly AutoRenewFlag?: number;
}

const periods = [1, 2, 3, 4, 6, 7, 8, 9, 12, 24, 36];

/** Refuses a number of months that is not on offer. */
export function monthsOf({ Period }: Prepayment): number {
  if (periods.includes(Period)) return Period;
  const expected = periods.join(", ");
  return refuse({
    kind: "request.out-of-range",
    field: "addressChargePrepaid.Period",
    value: Period,
    expected,
  });
}

/** The words for what happens at the end, by their numbers in requests. */
export const renewFlags = ["NOTIFY_AND_MANUAL_RENEW", "NOTIFY_AND_AUTO_RENEW"];

/** What a way of charging says of an EIP: paid in advance until a day, or afterwards. */
export function chargeTerms(
  charge: string,
  prepayment: Prepayment | undefined,
  nowMs: number,
): Pick<Eip, "chargeType" | "expiresAtMs"> & { readonly traits: JsonObject } {
  if (charge !== prepaidCharge) return { chargeType: "postpaid", expiresAtMs: null, traits: {} };
  if (prepayment === undefined) refuse({ kind: "request.missing", anyOf: ["addressChargePrepaid"] });
  const expiresAtMs = monthsLater(nowMs, monthsOf(prepayment));
  const renewFlag = renewFlags[prepayment.AutoRenewFlag ?? 0] ?? "NOTIFY_AND_MANUAL_RENEW";
  return { chargeType: "prepaid", expiresAtMs, traits: { renewFlag } };
}
