import type { InterfaceFault } from "../../../domain/fault/interface-fault.ts";

/** Codes for ENIs, their addresses, instances and tasks. */
export const interfaceCodes: { readonly [K in InterfaceFault["kind"]]: readonly string[] } = {
  "eni.not-found": [
    "ResourceNotFound",
    "InvalidNetworkInterfaceId.NotFound",
    "InvalidParameterValue.NetworkInterfaceNotFound",
  ],
  "eni.wrong-state": [
    "UnsupportedOperation.InvalidState",
    "UnsupportedOperation.ResourceIsInvalidState",
    "UnsupportedOperation",
  ],
  "eni.is-primary": ["UnsupportedOperation"],
  // ResourceInUse is documented too, but clients retry that one for minutes.
  "eni.attached": [
    "UnsupportedOperation.AttachmentAlreadyExists",
    "UnsupportedOperation.InvalidState",
    "UnsupportedOperation",
  ],
  "eni.not-attached": ["UnsupportedOperation.AttachmentNotFound", "UnsupportedOperation"],
  "eni.zone-mismatch": ["UnsupportedOperation.ZoneMismatch", "UnsupportedOperation"],
  "eni.no-group": ["UnsupportedOperation"],
  "eni.has-havip": [
    "UnsupportedOperation.InstanceAssociateHavip",
    "UnsupportedOperation.InvalidState",
    "UnsupportedOperation",
  ],
  "eni.address-limit": ["LimitExceeded"],
  "eni.ipv6-limit": ["LimitExceeded.Address", "LimitExceeded"],
  "address.in-use": ["ResourceInUse.Address", "ResourceInUse"],
  "address.reserved": ["InvalidParameterValue.Reserved", "InvalidParameterValue"],
  "address.outside-subnet": ["InvalidParameterValue.Range", "InvalidParameterValue"],
  "address.duplicate": [
    "InvalidParameterValue.DuplicatePara",
    "InvalidParameterValue.Duplicate",
    "InvalidParameterValue",
  ],
  "address.not-on-eni": [
    "UnsupportedOperation.AttachmentNotFound",
    "UnauthorizedOperation.AttachmentNotFound",
    "InvalidParameterValue.NetworkInterfaceNotFound",
    "ResourceNotFound",
  ],
  "address.is-primary": [
    "UnsupportedOperation.PrimaryIp",
    "UnauthorizedOperation.PrimaryIp",
    "UnsupportedOperation",
  ],
  "address.subnet-mismatch": ["UnsupportedOperation.ResourceMismatch", "UnsupportedOperation"],
  "instance.not-found": ["ResourceNotFound", "InvalidInstanceId.NotFound"],
  "instance.wrong-state": [
    "UnsupportedOperation.InvalidState",
    "UnsupportedOperation.InvalidInstanceState",
    "InvalidParameterValue.InvalidInstanceState",
    "UnsupportedOperation.InstanceStateNotSupported",
    "UnsupportedOperation",
  ],
  "instance.eni-limit": ["LimitExceeded"],
  "resource.busy": [
    "UnsupportedOperation.MutexOperationTaskRunning",
    "OperationDenied.MutexTaskRunning",
    "MutexOperation.TaskRunning",
    "UnsupportedOperation.InvalidState",
    "ResourceInUse",
  ],
  "task.not-found": ["ResourceNotFound", "FailedOperation"],
};
