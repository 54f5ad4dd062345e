import type { Fault, FaultKind } from "../../../domain/fault/fault.ts";
import { eipCodes } from "./eip.ts";
import { eniCodes } from "./eni.ts";
import { accountCodes } from "./account.ts";
import { gatewayCodes } from "./gateway.ts";
import { guardCodes } from "./guard.ts";
import { havipCodes } from "./havip.ts";
import { instanceCodes } from "./instance.ts";
import { interfaceCodes } from "./interface.ts";
import { natCodes } from "./nat.ts";
import { networkCodes } from "./network.ts";
import { quotaCodes, stateCodes } from "./detail.ts";
import { publicPoolCodes } from "./public-pool.ts";
import { requestCodes } from "./request.ts";
import { tagCodes } from "./tag.ts";
import { routeCodes } from "./route.ts";
import { ruleCodes } from "./rule.ts";
import { vpcCodes } from "./vpc.ts";

/** The codes of each fault, best first: an action answers with the first that it documents. */
export const faultCodes: { readonly [K in FaultKind]: readonly string[] } = {
  ...requestCodes,
  ...networkCodes,
  ...interfaceCodes,
  ...instanceCodes,
  ...gatewayCodes,
  ...guardCodes,
  ...tagCodes,
  ...accountCodes,
  ...routeCodes,
  ...ruleCodes,
  ...natCodes,
  ...eipCodes,
  ...publicPoolCodes,
  ...eniCodes,
  ...havipCodes,
  ...vpcCodes,
};

/** The codes of one fault: those that say more than its kind come before those of the kind. */
export function candidatesOf(fault: Fault): readonly string[] {
  const usual = faultCodes[fault.kind];
  if (fault.kind === "instance.wrong-state") return [...stateCodes(fault.state), ...usual];
  if (fault.kind === "quota.exceeded") return [...(quotaCodes[fault.quota] ?? []), ...usual];
  return usual;
}
