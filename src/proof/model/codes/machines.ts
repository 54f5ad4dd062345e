import { codes, type CodesByRule } from "./codes.ts";

const inWrongState = "OperationConstraints.InvaildInstanceStatus";

/** What the vendors call what is wrong with what runs, where it is and how it is guarded. */
export const machineCodes = {
  "instance running": codes(
    "UnsupportedOperation.InstanceStateRunning",
    inWrongState,
    "IncorrectInstanceStatus",
  ),
  "instance stopped": codes(
    "UnsupportedOperation.InstanceStateStopped",
    inWrongState,
    "IncorrectInstanceStatus",
  ),
  "subnet of another vpc": codes("ResourceNotFound", "ResourceNotFound", "InvalidVSwitch.NotBelongToVpc"),
  "instance has more": codes(
    "UnsupportedOperation.ElasticNetworkInterface",
    "OperationFailed",
    "OperationDenied",
  ),
  "instance leaves vpc": codes("", "ResourceNotFound", ""),
  "group is there": codes("", "", "InvalidInstanceId.AlreadyExists"),
  "group not there": codes("", "", "InstanceNotInSecurityGroup"),
  "group is last": codes("SecGroupActionFailure", "", "InstanceLastSecurityGroup"),
} satisfies CodesByRule;
