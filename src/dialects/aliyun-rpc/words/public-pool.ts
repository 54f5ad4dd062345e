import type { PublicBlock, PublicPool } from "../../../domain/eip/public-pool.ts";
import type {
  VpcCreatePublicIpAddressPoolIn,
  VpcListPublicIpAddressPoolsIn,
  VpcPublicIpAddressPoolListOut,
  VpcPublicIpPoolCidrBlockListOut,
} from "../../../generated/aliyun-rpc.ts";
import type { NewPublicPool } from "../../../operations/public-pool/create-pool.ts";
import type { PublicBlockView } from "../../../operations/public-pool/public-room.ts";
import type { PublicPoolView } from "../../../operations/public-pool/list-pools.ts";
import type { QueryPart } from "../../kit/query-parts.ts";
import { keptTraits, textTrait } from "../../kit/traits.ts";
import { refuse } from "../../../domain/fault/fault.ts";
import { plainTextOf, refuseGiven } from "./checks.ts";
import { dryRunOf } from "./dry-run.ts";
import { ispIn, protectedKind, oneOf } from "./isp.ts";
import { tagPairs, tagParts } from "./tags.ts";
import { utcTime } from "./times.ts";

const poolStates: Readonly<Record<PublicPool["state"], string>> = {
  created: "Created",
  modifying: "Modifying",
  deleting: "Deleting",
};

const blockStates: Readonly<Record<PublicBlock["state"], string>> = {
  adding: "Modifying",
  kept: "Created",
  removing: "Deleting",
};

/** The codes of actions that meet a pool which a task keeps busy, or which is not there. */
export const poolFaults = { "resource.busy": "IncorrectStatus.PublicIpAddressPool" } as const;

/** What a pool is called, where it is said. */
export function poolNames({ Name, Description }: { readonly Name?: string; readonly Description?: string }) {
  return {
    ...(Name !== undefined && { name: plainTextOf("name", Name, 128) }),
    ...(Description !== undefined && { description: plainTextOf("description", Description, 256) }),
  };
}

/** A pool to be made. */
export function newPool(input: Omit<VpcCreatePublicIpAddressPoolIn, "RegionId">): NewPublicPool {
  const { BizType: business = "Default", Isp: isp = "BGP" } = input;
  if (business === "CloudBox") refuseGiven("bizType", business, "there are no cloud boxes here");
  oneOf("bizType", business, ["Default"]);
  return {
    name: "",
    description: "",
    ...poolNames(input),
    isp: ispIn("isp", isp),
    kind: protectedKind(input.SecurityProtectionTypes),
    tags: tagPairs(input.Tag),
    traits: keptTraits({ resourceGroupId: input.ResourceGroupId }),
    ...dryRunOf(input),
  };
}

/** A pool as it is listed. */
export function poolOut({ pool, tags, total, used }: PublicPoolView): VpcPublicIpAddressPoolListOut {
  return {
    PublicIpAddressPoolId: pool.id,
    Name: pool.name,
    Description: pool.description,
    Status: poolStates[pool.state],
    BusinessStatus: "Normal",
    BizType: "Default",
    Isp: pool.isp,
    SecurityProtectionTypes: pool.kind === "anti-ddos" ? ["AntiDDoS_Enhanced"] : [],
    TotalIpNum: total,
    UsedIpNum: used,
    IpAddressRemaining: used < total,
    OwnerId: Number(pool.accountId),
    UserType: "admin",
    ShareType: "",
    RegionId: pool.region,
    ResourceGroupId: textTrait(pool.traits, "resourceGroupId"),
    CreationTime: utcTime(pool.createdAtMs),
    Tags: tags.map(({ key, value }) => ({ Key: key, Value: value })),
    Zones: [],
  };
}

/** A block of a pool as it is listed. */
export function blockOut({ block, total, used }: PublicBlockView): VpcPublicIpPoolCidrBlockListOut {
  return {
    CidrBlock: block.id,
    PublicIpAddressPoolId: block.holderId,
    Status: blockStates[block.state],
    TotalIpNum: total,
    UsedIpNum: used,
    CreationTime: utcTime(block.createdAtMs),
  };
}

function stateParts(word: string | undefined): QueryPart<PublicPool>[] {
  if (word === undefined) return [];
  oneOf("status", word, Object.values(poolStates));
  const states = Object.keys(poolStates) as PublicPool["state"][];
  return [{ where: { state: states.filter((state) => poolStates[state] === word) } }];
}

/** What pools are listed by. */
export function poolParts(input: Omit<VpcListPublicIpAddressPoolsIn, "RegionId">): QueryPart<PublicPool>[] {
  const { PublicIpAddressPoolIds: ids = [], SecurityProtectionEnabled: isProtected, Name: name } = input;
  if (ids.length > 100) {
    refuse({ kind: "request.too-many", field: "publicIpAddressPoolIds", limit: 100, asked: ids.length });
  }
  refuseGiven("resourceGroupId", input.ResourceGroupId, "list by tags instead");
  return [
    ...(ids.length > 0 ? [{ where: { id: ids } }] : []),
    ...(name === undefined ? [] : [{ where: { name } }]),
    ...(input.Isp === undefined ? [] : [{ where: { isp: ispIn("isp", input.Isp) } }]),
    ...(isProtected === undefined ? [] : [{ where: { kind: isProtected ? "anti-ddos" : "eip" } } as const]),
    ...stateParts(input.Status),
    ...tagParts<PublicPool>(input.Tags),
  ];
}
