import { codes, type CodesByRule } from "./codes.ts";

const tooLong = "InvalidParameterValue.TooLong";

/** What the vendors call names that a thing cannot have. */
export const nameCodes = {
  "vpc name wrong": codes(tooLong, "InvalidVpcName", "InvalidVpcName.Malformed"),
  "subnet name wrong": codes(tooLong, "InvalidSubnetName", "InvalidVSwitchName.Malformed"),
  "subnet name taken": codes("", "InvalidSubnetName", ""),
  "table name wrong": codes(
    tooLong,
    "InvalidRouteTableName InvalidParameter",
    "Abs.InvaliTableName.Malformed",
  ),
  "group name wrong": codes(tooLong, "InvalidParameter", "InvalidSecurityGroupName.Malformed"),
  "eni name wrong": codes(tooLong, "InvalidParameter", "InvalidParams.NetworkInterfaceName"),
  "instance name wrong": codes(
    "InvalidInstanceName.TooLong",
    "InvalidParameter",
    "InvalidInstanceName.Malformed",
  ),
  "eip name wrong": codes(`${tooLong} InvalidParameterValue`, "InvalidParameter", "InvalidParameter"),
} satisfies CodesByRule;
