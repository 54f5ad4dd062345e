import type { QuotaName } from "../../../domain/profile.ts";

/** cvm has a code for each state that an instance should not be in. */
export function stateCodes(state: string): readonly string[] {
  return [`UnsupportedOperation.InstanceState${state.charAt(0).toUpperCase()}${state.slice(1)}`];
}

/** Codes that name the quota which was reached. */
export const quotaCodes: { readonly [Q in QuotaName]?: readonly string[] } = {
  instancesPerRegion: ["LimitExceeded.InstanceQuota", "InstancesQuotaLimitExceeded"],
  groupsPerEni: ["LimitExceeded.SingleUSGQuota", "LimitExceeded.AssociateUSGLimitExceeded"],
  enisPerGroup: ["LimitExceeded.CvmsVifsPerSecGroupLimitExceeded"],
  keyPairsPerRegion: ["InvalidKeyPair.LimitExceeded"],
  tagsPerResource: ["InvalidParameterValue.TagQuotaLimitExceeded", "LimitExceeded.TagResourceQuota"],
};
