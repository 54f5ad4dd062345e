import type { InterfaceFault } from "../../../domain/fault/interface-fault.ts";
import { bad, conflict, full, missing, type V2Codes } from "./code.ts";

/** Codes for ENIs, their addresses, instances and tasks. */
export const interfaceCodes: V2Codes<InterfaceFault> = {
  "eni.not-found": missing("InvalidNetworkInterface.NotFound"),
  "eni.wrong-state": conflict("ActionLocked"),
  "eni.is-primary": conflict("InvalidNetworkInterface.CanNotDelete"),
  "eni.attached": conflict(
    "InvalidNetworkInterface.AlreadyAssociated",
    "InvalidNetworkInterface.CanNotDelete",
  ),
  "eni.not-attached": conflict("InvalidNetworkInterface.NotAttached"),
  "eni.zone-mismatch": bad(),
  "eni.no-group": conflict(),
  "eni.has-havip": conflict(),
  "eni.address-limit": full("LimitExceeded"),
  "eni.ipv6-limit": full("LimitExceeded"),
  "address.in-use": conflict("InvalidPrivateIpAddress.InUse"),
  "address.reserved": bad(),
  "address.outside-subnet": bad(),
  "address.duplicate": bad(),
  "address.not-on-eni": missing(),
  "address.is-primary": conflict("InvalidPrivateip.IsPrimary"),
  "address.subnet-mismatch": bad(),
  "instance.not-found": missing("InvalidInstance.NotFound"),
  "instance.wrong-state": conflict(),
  "instance.eni-limit": full("LimitExceeded"),
  "resource.busy": conflict("ActionLocked"),
  "task.not-found": missing(),
};
