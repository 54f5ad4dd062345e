import type { EcsRunInstancesIn } from "../../../../../generated/aliyun-rpc.ts";
import { type NewInstances, runInstances } from "../../../../../operations/instance/run-instances.ts";
import type { ActionContext } from "../../../../kit/action.ts";
import { action } from "../../../action.ts";
import { descriptionOf, requireZone } from "../../../words/checks.ts";
import { dryRunOf } from "../../../words/dry-run.ts";
import { instanceTraits } from "../../../words/instance-traits.ts";
import { keyPairNamed } from "../../../words/key-names.ts";
import {
  chargeOf,
  foreignParts,
  machineHints,
  countOf,
  ispFault,
  namesOf,
  refuseForeign,
  requireImage,
  requireInstanceType,
  wanOf,
} from "../../../words/new-instance.ts";
import { enisOf } from "../../../words/new-enis.ts";
import { tagPairs } from "../../../words/tags.ts";

async function newInstances(input: EcsRunInstancesIn, context: ActionContext): Promise<NewInstances> {
  refuseForeign(input);
  const { KeyPairName: keyName, ZoneId: zone } = input;
  const count = countOf(input);
  return {
    ...(zone !== undefined && { zone: requireZone(zone, context) }),
    ...chargeOf(input, context.call.nowMs),
    ...dryRunOf(input),
    ...wanOf(input),
    names: namesOf(input, count),
    description: descriptionOf("description", input.Description),
    type: requireInstanceType(input.InstanceType, context),
    imageId: requireImage(input.ImageId, context),
    ...enisOf(input, count),
    keyPairIds: keyName === undefined ? [] : [await keyPairNamed(context, keyName)],
    tags: tagPairs(input.Tag),
    deletionProtected: input.DeletionProtection ?? false,
    started: true,
    traits: instanceTraits(input),
  };
}

export default action<"ecs", "RunInstances">({
  faults: {
    "security-group.vpc-mismatch": "InvalidSecurityGroup.VpcMismatch",
    "quota.exceeded": "QuotaExceed.ElasticQuota",
    "subnet.exhausted": "InvalidVSwitchId.IpNotEnough",
  },
  fieldFaults: {
    instanceName: "InvalidInstanceName.Malformed",
    description: "InvalidDescription.Malformed",
    hostName: "InvalidHostName.Malformed",
    userData: "InvalidUserData.Base64FormatInvalid",
    period: "InvalidPeriod",
    Isp: ispFault,
  },
  refuses: foreignParts,
  hints: [...machineHints, "AutoPay"],
  async run(input, context) {
    const { instanceIds } = await context.write(runInstances, await newInstances(input, context));
    return { InstanceIdSets: { InstanceIdSet: instanceIds } };
  },
});
