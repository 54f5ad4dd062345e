import type { NatFault } from "../../../domain/fault/nat-fault.ts";
import { bad, conflict, full, missing, type V2Codes } from "./code.ts";

/** Codes for NAT gateways and rules; the vendor numbers DNAT errors without telling their meaning. */
export const natCodes: V2Codes<NatFault> = {
  "nat.public-port-malformed": bad(),
  "nat.private-port-malformed": bad(),
  "nat.private-address-malformed": bad(),
  "nat.protocol-unsupported": bad(),
  "nat.not-found": missing("InvalidNatGatewayId.NotFound"),
  "nat.wrong-state": conflict("ActionLocked"),
  "nat.deletion-protected": conflict(),
  "nat.has-snat-rules": conflict(),
  "nat.has-dnat-rules": conflict(),
  "nat.has-eips": conflict(),
  "nat.address-limit": full(),
  "nat.address-not-found": missing(),
  "nat.address-in-use": conflict(),
  "nat.address-not-bound": missing(),
  "nat.address-has-rule": conflict(),
  "nat.last-address": conflict("NatGatewayEipNotEmpty"),
  "nat.address-wholly-mapped": conflict(),
  "nat.table-not-found": missing(),
  "nat.rule-not-found": missing(),
  "nat.rule-exists": conflict(),
  "nat.rule-limit": full(),
  "nat.private-address-unknown": missing(),
  "nat.unchanged": conflict(),
};
