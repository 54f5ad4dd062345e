import { refuse } from "../../../domain/fault/fault.ts";
import type { JsonObject } from "../../../domain/json.ts";

/** What a gateway is asked to be that changes nothing about its network: billing and habits of replying. */
export interface NatTraitsIn {
  readonly AutoPay?: boolean;
  readonly EipBindMode?: string;
  readonly IcmpReplyEnabled?: boolean;
  readonly InternetChargeType?: string;
  readonly InstanceChargeType?: string;
  readonly Duration?: string;
  readonly PricingCycle?: string;
}

function requireWord(field: string, value: string | undefined, words: readonly string[]): void {
  if (value === undefined || words.includes(value)) return;
  refuse({ kind: "request.malformed", field, value, expected: words.join(" or ") });
}

/** Reads those settings; they are kept and shown back. */
export function natTraits(input: NatTraitsIn): JsonObject {
  requireWord("eipBindMode", input.EipBindMode, ["MULTI_BINDED", "NAT"]);
  requireWord("instanceChargeType", input.InstanceChargeType, ["PostPaid", "PrePaid"]);
  requireWord("internetChargeType", input.InternetChargeType, ["PayByLcu", "PayBySpec"]);
  const { AutoPay, EipBindMode, IcmpReplyEnabled, InternetChargeType, Duration, PricingCycle } = input;
  return {
    ...(AutoPay !== undefined && { autoPay: AutoPay }),
    ...(EipBindMode !== undefined && { eipBindMode: EipBindMode }),
    ...(IcmpReplyEnabled !== undefined && { icmpReply: IcmpReplyEnabled }),
    ...(InternetChargeType !== undefined && { internetChargeType: InternetChargeType }),
    ...(Duration !== undefined && { duration: Duration }),
    ...(PricingCycle !== undefined && { pricingCycle: PricingCycle }),
  };
}
