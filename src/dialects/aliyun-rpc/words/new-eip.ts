import { refuse } from "../../../domain/fault/fault.ts";
import type { VpcAllocateEipAddressIn } from "../../../generated/aliyun-rpc.ts";
import type { NewEips } from "../../../operations/eip/allocate-eips.ts";
import type { ActionContext } from "../../kit/action.ts";
import { keptTraits } from "../../kit/traits.ts";
import { descriptionOf, nameOf, requireZone } from "./checks.ts";
import { chargeOf, chargeTraits } from "./eip-charge.ts";
import { tagPairs } from "./tags.ts";

const isps = [
  "BGP",
  "BGP_PRO",
  "BGP_FinanceCloud",
  "BGP_International",
  "ChinaTelecom",
  "ChinaUnicom",
  "ChinaMobile",
  "ChinaTelecom_L2",
  "ChinaUnicom_L2",
  "ChinaMobile_L2",
];

function requireWord(field: string, word: string, words: readonly string[]): string {
  if (words.includes(word)) return word;
  return refuse({ kind: "request.out-of-range", field, value: word, expected: words.join(", ") });
}

function kindOf(protections: readonly string[] = []): "eip" | "anti-ddos" {
  for (const word of protections) requireWord("securityProtectionTypes", word, ["AntiDDoS_Enhanced"]);
  return protections.length > 0 ? "anti-ddos" : "eip";
}

/** What any of the actions that acquire EIPs takes. */
export type NewEipIn = Partial<Omit<VpcAllocateEipAddressIn, "RegionId">>;

/** One EIP to be acquired, or several in a row that are alike. */
export function newEip(input: NewEipIn, context: ActionContext, count = 1): NewEips {
  const { IpAddress: address, Zone: zone, ISP: isp = "BGP" } = input;
  requireWord("netmode", input.Netmode ?? "public", ["public"]);
  const traits = keptTraits({
    zone: zone === undefined ? undefined : requireZone(zone, context),
    resourceGroupId: input.ResourceGroupId,
  });
  return {
    count,
    name: nameOf("name", input.Name),
    description: descriptionOf("description", input.Description),
    kind: kindOf(input.SecurityProtectionTypes),
    isp: requireWord("iSP", isp, isps),
    ...chargeOf(input, context.call.nowMs),
    ...(address !== undefined && { addresses: [address] }),
    tags: tagPairs(input.Tag),
    traits: { ...chargeTraits(input), ...traits },
  };
}

/** The codes that say which of these words is wrong. */
export const newEipFaults = {
  bandwidth: "InvalidBandwidth.Malformed",
  iSP: "IllegalParam.Isp",
} as const;
