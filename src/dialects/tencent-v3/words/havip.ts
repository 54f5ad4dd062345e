import { refuse } from "../../../domain/fault/fault.ts";
import type { Havip, HavipMember } from "../../../domain/havip/havip.ts";
import type { New } from "../../../domain/row.ts";
import type { VpcHaVipAssociationIn, VpcHaVipOut } from "../../../generated/tencent-v3.ts";
import type { TagPair } from "../../../operations/kit/tags.ts";
import type { Membership } from "../../../operations/havip/join-havips.ts";
import { requireIdShape } from "./checks.ts";
import { tagSet } from "./tags.ts";
import { localTime } from "./times.ts";

const memberTypes: Readonly<Record<HavipMember["memberKind"], string>> = { instance: "CVM", eni: "ENI" };

/** The id of a HAVIP. */
export function requireHavipId(id: string): string {
  return requireIdShape("haVipId", id, "havip-");
}

/** The kind of member that a vendor's word means, when the word is known. */
export function memberKindOf(word: string): HavipMember["memberKind"] | undefined {
  return word === "CVM" ? "instance" : word === "ENI" ? "eni" : undefined;
}

/** Who is to share a HAVIP; without a type the id tells. */
export function memberIn(one: VpcHaVipAssociationIn): Omit<Membership, "havipId"> {
  const { InstanceId: memberId, InstanceType: word = memberId.startsWith("eni-") ? "ENI" : "CVM" } = one;
  const expected = "CVM or ENI";
  const memberKind =
    memberKindOf(word) ?? refuse({ kind: "request.malformed", field: "instanceType", value: word, expected });
  return { memberKind, memberId };
}

/** The same, of HAVIPs that are named with each. */
export function membershipsIn(given: readonly VpcHaVipAssociationIn[]): Membership[] {
  if (given.length === 0) refuse({ kind: "request.missing", anyOf: ["haVipAssociationSet"] });
  return given.map((one) => {
    const havipId =
      one.HaVipId ?? refuse({ kind: "request.missing", anyOf: ["HaVipAssociationSet.HaVipId"] });
    return { ...memberIn(one), havipId: requireHavipId(havipId) };
  });
}

interface Drawn {
  readonly havip: New<Havip>;
  readonly members: readonly Pick<HavipMember, "memberKind" | "memberId">[];
  readonly publicAddress: string;
  readonly tags: readonly TagPair[];
}

/** A HAVIP as API 3.0 words it; one that sits on no ENI is UNBIND. */
export function havipOut({ havip, members, publicAddress, tags }: Drawn): VpcHaVipOut {
  return {
    HaVipId: havip.id,
    HaVipName: havip.name,
    Vip: havip.address,
    VpcId: havip.vpcId,
    SubnetId: havip.subnetId,
    NetworkInterfaceId: havip.eniId ?? "",
    InstanceId: havip.instanceId ?? "",
    AddressIp: publicAddress,
    State: havip.eniId === null ? "UNBIND" : "AVAILABLE",
    CreatedTime: localTime(havip.createdAtMs),
    Business: "",
    HaVipAssociationSet: members.map(({ memberKind, memberId }) => ({
      HaVipId: havip.id,
      InstanceId: memberId,
      InstanceType: memberTypes[memberKind],
    })),
    CheckAssociate: havip.checkAssociate,
    CdcId: "",
    FlushedTime: "",
    TagSet: tagSet(tags),
  };
}
