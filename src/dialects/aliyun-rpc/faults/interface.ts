import type { InterfaceFault } from "../../../domain/fault/interface-fault.ts";
import { type AliyunCodes, bad, forbidden, missing } from "./code.ts";

/** Codes for ENIs, their addresses, instances and tasks. */
export const interfaceCodes: AliyunCodes<InterfaceFault> = {
  "eni.not-found": missing("InvalidEniId.NotFound"),
  "eni.wrong-state": bad("InvalidOperation.InvalidEniState"),
  "eni.is-primary": forbidden("InvalidOperation.InvalidEniType"),
  "eni.attached": bad("InvalidOperation.InvalidEniState"),
  "eni.not-attached": bad("InvalidParameter.EniNotBelongEcs", "InvalidOperation.InvalidEniState"),
  "eni.zone-mismatch": forbidden("InvalidOperation.AvailabilityZoneMismatch"),
  "eni.no-group": bad("MissingParameter"),
  "eni.has-havip": bad("InvalidOperation.InvalidEniState"),
  "eni.address-limit": forbidden("MaxEniPrivateIpsCountExceeded", "InvalidOperation.Ipv4CountExceeded"),
  "eni.ipv6-limit": forbidden("MaxEniIpv6IpsCountExceeded", "InvalidOperation.Ipv6CountExceeded"),
  "address.in-use": forbidden("InvalidIp.IpAssigned", "InvalidIp.Address"),
  "address.reserved": forbidden("InvalidVSwitchId.IpInvalid"),
  "address.outside-subnet": forbidden("InvalidVSwitchId.IpInvalid"),
  "address.duplicate": forbidden("InvalidIp.IpRepeated"),
  "address.not-on-eni": forbidden("InvalidIp.IpUnassigned"),
  "address.is-primary": forbidden("InvalidIp.IpUnassigned"),
  "address.subnet-mismatch": forbidden("InvalidVSwitchId.IpInvalid"),
  "instance.not-found": missing("InvalidInstanceId.NotFound", "InvalidEcsId.NotFound"),
  "instance.wrong-state": bad("InvalidOperation.InvalidEcsState", "IncorrectInstanceStatus"),
  "instance.eni-limit": forbidden("EniPerInstanceLimitExceeded"),
  "resource.busy": forbidden("Operation.Conflict", "OperationConflict", "TaskConflict"),
  "task.not-found": missing("InvalidTaskId.NotFound"),
};
