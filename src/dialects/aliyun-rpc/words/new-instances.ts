import type { EcsRunInstancesIn } from "../../../generated/aliyun-rpc.ts";
import type { ActionContext } from "../../kit/action.ts";
import { descriptionOf, requireZone } from "./checks.ts";
import { dryRunOf } from "./dry-run.ts";
import { instanceTraits } from "./instance-traits.ts";
import { keyPairNamed } from "./key-names.ts";
import { enisOf } from "./new-enis.ts";
import {
  chargeOf,
  type DiskParameters,
  namesOf,
  refuseForeign,
  requireImage,
  requireInstanceType,
} from "./new-instance.ts";
import { tagPairs } from "./tags.ts";

/** The codes that both ways of making instances have of their own. */
export const newInstanceFaults = {
  "security-group.vpc-mismatch": "InvalidSecurityGroup.VpcMismatch",
  "quota.exceeded": "QuotaExceed.ElasticQuota",
} as const;

/** The codes that both have for a field that is wrong in itself. */
export const newInstanceFieldFaults = {
  instanceName: "InvalidInstanceName.Malformed",
  description: "InvalidDescription.Malformed",
  hostName: "InvalidHostName.Malformed",
  hostNames: "InvalidHostName.Malformed",
  userData: "InvalidUserData.Base64FormatInvalid",
  period: "InvalidPeriod",
} as const;

/** What one instance and several are asked for by alike. */
export async function instancesOf(
  input: Omit<EcsRunInstancesIn, DiskParameters>,
  count: number,
  context: ActionContext,
) {
  refuseForeign(input);
  const { KeyPairName: keyName, ZoneId: zone } = input;
  return {
    ...(zone !== undefined && { zone: requireZone(zone, context) }),
    ...chargeOf(input, context.call.nowMs),
    ...dryRunOf(input),
    ...enisOf(input, count),
    names: namesOf(input, count),
    description: descriptionOf("description", input.Description),
    type: requireInstanceType(input.InstanceType, context),
    imageId: requireImage(input.ImageId, context),
    keyPairIds: keyName === undefined ? [] : [await keyPairNamed(context, keyName)],
    tags: tagPairs(input.Tag),
    deletionProtected: input.DeletionProtection ?? false,
    traits: instanceTraits(input),
  };
}
