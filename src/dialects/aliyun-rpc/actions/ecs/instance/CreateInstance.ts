import type { EcsCreateInstanceIn } from "../../../../../generated/aliyun-rpc.ts";
import { type NewInstances, runInstances } from "../../../../../operations/instance/run-instances.ts";
import type { ActionContext } from "../../../../kit/action.ts";
import { action } from "../../../action.ts";
import { descriptionOf, requireZone } from "../../../words/checks.ts";
import { dryRunOf } from "../../../words/dry-run.ts";
import { instanceTraits } from "../../../words/instance-traits.ts";
import { keyPairNamed } from "../../../words/key-names.ts";
import { enisOf } from "../../../words/new-enis.ts";
import {
  chargeOf,
  machineHints,
  namesOf,
  refuseForeign,
  requireImage,
  requireInstanceType,
  wanOf,
} from "../../../words/new-instance.ts";
import { tagPairs } from "../../../words/tags.ts";

async function newInstance(input: EcsCreateInstanceIn, context: ActionContext): Promise<NewInstances> {
  refuseForeign(input);
  const { KeyPairName: keyName, ZoneId: zone } = input;
  return {
    ...(zone !== undefined && { zone: requireZone(zone, context) }),
    ...chargeOf(input, context.call.nowMs),
    ...dryRunOf(input),
    ...enisOf(input, 1),
    // Its public address comes with AllocatePublicIpAddress: the bandwidth is only remembered.
    traits: { ...instanceTraits(input), bandwidthMbps: wanOf(input).wan?.bandwidthMbps ?? 0 },
    names: namesOf(input, 1),
    description: descriptionOf("description", input.Description),
    type: requireInstanceType(input.InstanceType, context),
    imageId: requireImage(input.ImageId, context),
    keyPairIds: keyName === undefined ? [] : [await keyPairNamed(context, keyName)],
    tags: tagPairs(input.Tag),
    deletionProtected: input.DeletionProtection ?? false,
    started: false,
  };
}

export default action<"ecs", "CreateInstance">({
  faults: {
    "security-group.vpc-mismatch": "InvalidSecurityGroup.VpcMismatch",
    "quota.exceeded": "QuotaExceed.ElasticQuota",
  },
  fieldFaults: {
    instanceName: "InvalidInstanceName.Malformed",
    description: "InvalidDescription.Malformed",
    hostName: "InvalidHostName.Malformed",
    userData: "InvalidUserData.Base64FormatInvalid",
    period: "InvalidPeriod",
  },
  refuses: {
    Arn: "roles of other accounts are not assumed here",
    DeploymentSetGroupNo: "there are no deployment sets here",
    StorageSetPartitionNumber: "there are no storage sets here",
    NodeControllerId: "there are no hosts of your own here",
  },
  hints: [...machineHints, "UseAdditionalService"],
  async run(input, context) {
    const { instanceIds } = await context.write(runInstances, await newInstance(input, context));
    return { InstanceId: instanceIds[0] ?? "", OrderId: "", TradePrice: 0 };
  },
});
