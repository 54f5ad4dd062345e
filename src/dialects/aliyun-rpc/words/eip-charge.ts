import type { Eip } from "../../../domain/eip/eip.ts";
import { refuse } from "../../../domain/fault/fault.ts";
import type { JsonObject } from "../../../domain/json.ts";
import { monthsLater } from "../../../domain/months.ts";
import type { ModifyEip } from "../../../operations/eip/modify-eip.ts";
import { ownEntry } from "../../kit/own-entry.ts";

/** The ways in which an EIP's traffic is charged, each with the most bandwidth that it offers. */
export const bandwidthLimits: Readonly<Record<string, number>> = {
  PayByBandwidth: 500,
  PayByTraffic: 200,
};

/** Alibaba's word for how traffic is charged, also for an EIP that another vendor's call acquired. */
export function internetChargeWord(charge: string): string {
  if (Object.hasOwn(bandwidthLimits, charge)) return charge;
  return charge.startsWith("TRAFFIC") ? "PayByTraffic" : "PayByBandwidth";
}

/** A bandwidth, which callers send as a text. */
function bandwidthIn(text: string): number {
  if (/^[1-9]\d{0,5}$/.test(text)) return Number(text);
  const expected = "a whole number of Mbps";
  return refuse({ kind: "request.malformed", field: "bandwidth", value: text, expected });
}

/** What a call says about how an EIP is charged. */
export interface ChargeIn {
  readonly Bandwidth?: string;
  readonly InternetChargeType?: string;
  readonly InstanceChargeType?: string;
  readonly Period?: number;
  readonly PricingCycle?: string;
}

function internetChargeOf(word = "PayByBandwidth"): string {
  if (Object.hasOwn(bandwidthLimits, word)) return word;
  const expected = Object.keys(bandwidthLimits).join(" or ");
  return refuse({ kind: "request.out-of-range", field: "internetChargeType", value: word, expected });
}

const longest: Readonly<Record<string, number>> = { Month: 9, Year: 5 };

function monthsOf({ Period: period, PricingCycle: cycle = "Month" }: ChargeIn): number {
  const most = ownEntry(longest, cycle);
  if (most === undefined) {
    const expected = Object.keys(longest).join(" or ");
    return refuse({ kind: "request.out-of-range", field: "pricingCycle", value: cycle, expected });
  }
  if (period === undefined) return refuse({ kind: "request.missing", anyOf: ["period"] });
  if (period < 1 || period > most) {
    refuse({ kind: "request.out-of-range", field: "period", value: period, expected: `1 to ${most}` });
  }
  return cycle === "Year" ? period * 12 : period;
}

function termsOf(input: ChargeIn, nowMs: number): Pick<Eip, "chargeType" | "expiresAtMs"> {
  const { InstanceChargeType: word = "PostPaid" } = input;
  if (word === "PostPaid") return { chargeType: "postpaid", expiresAtMs: null };
  if (word !== "PrePaid") {
    const expected = "PostPaid or PrePaid";
    refuse({ kind: "request.out-of-range", field: "instanceChargeType", value: word, expected });
  }
  return { chargeType: "prepaid", expiresAtMs: monthsLater(nowMs, monthsOf(input)) };
}

/** How an EIP is to be charged: 5 Mbps by bandwidth and afterwards, unless asked otherwise. */
export function chargeOf(input: ChargeIn, nowMs: number) {
  const internetCharge = internetChargeOf(input.InternetChargeType);
  const terms = termsOf(input, nowMs);
  if (terms.chargeType === "prepaid" && internetCharge !== "PayByBandwidth") {
    refuse({ kind: "eip.target-combination", fields: ["instanceChargeType", "internetChargeType"] });
  }
  const bandwidthMbps = bandwidthIn(input.Bandwidth ?? "5");
  const to = bandwidthLimits[internetCharge] ?? 1;
  if (bandwidthMbps > to) {
    refuse({ kind: "eip.bandwidth-out-of-range", value: bandwidthMbps, from: 1, to });
  }
  return { ...terms, internetCharge, bandwidthMbps };
}

/** What was asked of an EIP's charging, kept to be shown. */
export function chargeTraits({ Period: period, PricingCycle: cycle }: ChargeIn): JsonObject {
  return period === undefined ? {} : { period, pricingCycle: cycle ?? "Month" };
}

/** Another bandwidth for an EIP, within what its way of charging offers; nothing when none is asked for. */
export function bandwidthChange(text: string | undefined): Pick<ModifyEip, "bandwidth"> {
  if (text === undefined || text === "") return {};
  return { bandwidth: { mbps: bandwidthIn(text), limits: bandwidthLimits } };
}
