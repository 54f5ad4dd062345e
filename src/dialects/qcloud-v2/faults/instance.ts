import type { InstanceFault } from "../../../domain/fault/instance-fault.ts";
import { bad, conflict, missing, type V2Codes } from "./code.ts";

/** Codes for instances and key pairs. */
export const instanceCodes: V2Codes<InstanceFault> = {
  "instance.type-unknown": bad(),
  "instance.image-unknown": missing(),
  "instance.id-malformed": bad(),
  "instance.zone-mismatch": bad("InvalidParameter.InvaildZoneId"),
  "instance.address-count": bad("InvalidParameter.InvalidIpFormat"),
  "instance.role-not-attached": missing(),
  "instance.deletion-protected": conflict(),
  "instance.has-secondary-enis": conflict(),
  "key-pair.not-found": missing(),
  "key-pair.name-taken": conflict(),
  "key-pair.name-malformed": bad(),
  "key-pair.key-malformed": bad(),
  "key-pair.key-taken": conflict(),
  "key-pair.in-use": conflict(),
};
