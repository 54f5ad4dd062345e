import type { Fault } from "../../../domain/fault/fault.ts";
import type { V2Codes } from "./code.ts";
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
import { publicPoolCodes } from "./public-pool.ts";
import { requestCodes } from "./request.ts";
import { tagCodes } from "./tag.ts";
import { routeCodes } from "./route.ts";
import { ruleCodes } from "./rule.ts";
import { vpcCodes } from "./vpc.ts";

/** The class and names of each fault; an action answers with the first name that it documents. */
export const faultCodes: V2Codes<Fault> = {
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
