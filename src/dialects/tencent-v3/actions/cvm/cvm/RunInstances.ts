import { FaultError } from "../../../../../domain/fault/fault.ts";
import { type NewInstances, runInstances } from "../../../../../operations/instance/run-instances.ts";
import type { CvmRunInstancesIn } from "../../../../../generated/tencent-v3.ts";
import type { ActionContext } from "../../../../kit/action.ts";
import { action } from "../../../action.ts";
import {
  chargeOf,
  countOf,
  furtherEnisOf,
  instanceTags,
  instanceTraits,
  namesOf,
  placeOf,
  refuseForeign,
  requireImage,
  requireInstanceType,
  requireLogin,
  wanOf,
} from "../../../words/new-instance.ts";

function newInstances(input: CvmRunInstancesIn, context: ActionContext): NewInstances {
  refuseForeign(input);
  requireLogin(input);
  const { SecurityGroupIds: securityGroupIds = [], VirtualPrivateCloud: cloud } = input;
  return {
    ...placeOf(input, context),
    ...chargeOf(input, context.call.nowMs),
    ...wanOf(input),
    names: namesOf(input, countOf(input)),
    type: requireInstanceType(input.InstanceType, context),
    imageId: requireImage(input.ImageId, context),
    addresses: cloud?.PrivateIpAddresses ?? [],
    primaryEni: { securityGroupIds, ipv6Count: cloud?.Ipv6AddressCount ?? 0 },
    furtherEnis: furtherEnisOf(input),
    keyPairIds: input.LoginSettings?.KeyIds ?? [],
    tags: instanceTags(input),
    projectId: String(input.Placement?.ProjectId ?? 0),
    deletionProtected: input.DisableApiTermination ?? false,
    started: true,
    dryRun: input.DryRun ?? false,
    traits: instanceTraits(input),
  };
}

export default action<"cvm", "RunInstances">({
  faults: {
    "vpc.not-found": "InvalidParameterValue.VpcIdNotExist",
    "subnet.not-found": "InvalidParameterValue.SubnetNotExist",
    "subnet.vpc-mismatch": "InvalidParameterValue.VpcIdSubnetIdNotMatch",
    "subnet.exhausted": "FailedOperation.NoAvailableIpAddressCountInSubnet",
    "zone.not-found": "InvalidZone.MismatchRegion",
    "address.in-use": "VpcIpIsUsed",
    "address.outside-subnet": "VpcAddrNotInSubNet",
    "address.duplicate": "InvalidParameterValue.Duplicate",
    "security-group.not-found": "InvalidSecurityGroupId.NotFound",
    "security-group.vpc-mismatch": "FailedOperation.SecurityGroupActionFailed",
    "key-pair.not-found": "InvalidParameterValue.KeyPairNotFound",
  },
  fieldFaults: {
    instanceName: "InvalidInstanceName.TooLong",
    hostName: "InvalidParameterValue.IllegalHostName",
    password: "InvalidPassword",
    userData: "InvalidParameterValue.InvalidUserDataFormat",
    privateIp: "InvalidParameterValue.IPAddressMalformed",
  },
  fields: { privateIp: "VirtualPrivateCloud.PrivateIpAddresses" },
  refuses: { PartitionNumber: "there are no placement groups here" },
  hints: ["EnhancedService"],
  async run(input, context) {
    try {
      const { instanceIds } = await context.write(runInstances, newInstances(input, context));
      return { InstanceIdSet: instanceIds };
    } catch (error) {
      // cvm answers a rehearsal that passed with success; vpc has a code for it.
      if (error instanceof FaultError && error.fault.kind === "dry-run.passed") return { InstanceIdSet: [] };
      throw error;
    }
  },
});
