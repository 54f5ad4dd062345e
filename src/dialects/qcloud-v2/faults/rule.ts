import type { RuleFault } from "../../../domain/fault/rule-fault.ts";
import { bad, conflict, full, missing, numbered, type V2Codes } from "./code.ts";

const malformed = numbered(9003, bad());

/** Codes for rules of security groups. */
export const ruleCodes: V2Codes<RuleFault> = {
  "rule.bad-protocol": malformed,
  "rule.bad-ports": malformed,
  "rule.bad-action": malformed,
  "rule.bad-priority": malformed,
  "rule.bad-cidr": malformed,
  "rule.bad-ipv6-cidr": malformed,
  "rule.bad-direction": malformed,
  "rule.bad-index": malformed,
  "rule.no-peer": malformed,
  "rule.several-peers": malformed,
  "rule.mixed-directions": malformed,
  "rule.family-mismatch": malformed,
  "rule.ipv6-protocol": malformed,
  "rule.peer-is-self": malformed,
  "rule.peer-not-found": numbered(7001, missing()),
  "rule.peer-mismatch": malformed,
  "rule.template-not-found": numbered(7001, missing()),
  "rule.exists": malformed,
  "rule.not-found": missing(),
  "rule.limit": numbered(7002, full()),
  "rule.peer-limit": numbered(7002, full()),
  "port-range-list.not-found": missing(),
  "port-range-list.in-use": conflict(),
  "port-range-list.full": full(),
};
