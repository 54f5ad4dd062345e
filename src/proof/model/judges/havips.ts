import type { HavipCalls } from "../calls/havips.ts";
import type { Dialect } from "../../wire/outcome.ts";
import type { CallOf } from "../call.ts";
import type { Rule } from "../codes/index.ts";
import { wrongsOf } from "../pool.ts";
import { countOf, eipsOf, isHop, type ModelHavip, type World } from "../world.ts";
import { judgeDraw } from "./draw.ts";
import { type Judges, when } from "./judges.ts";

/** What a call to make a HAVIP breaks; API 3.0's names the network too, and may put it on an ENI. */
function judgeCreate(world: World, call: CallOf<"createHavip">, dialect: Dialect): readonly Rule[] {
  const { vpcId, subnetId, address, eniId } = call;
  const homeId = world.subnets.get(subnetId)?.vpcId;
  const eni = world.enis.get(eniId ?? "");
  const named = address === undefined ? [] : [address];
  return [
    ...when(dialect === "tencent-v3" && !world.vpcs.has(vpcId), "vpc unknown"),
    ...when(!world.subnets.has(subnetId), "subnet unknown"),
    ...when(eniId !== undefined && eni === undefined, "eni unknown"),
    ...when(eni !== undefined && eni.vpcId !== vpcId, "eni of another vpc"),
    ...when(
      countOf(world.havips, (one) => one.vpcId === homeId) >= world.limits.havipsPerVpc,
      "too many havips",
    ),
    ...wrongsOf(world, subnetId, named),
    ...judgeDraw(world, subnetId, named, address === undefined ? 1 : 0),
  ];
}

/** What a call to delete a HAVIP breaks; Alibaba's goes without those who may claim it only. */
function judgeDelete(world: World, { havipId }: CallOf<"deleteHavip">, dialect: Dialect): readonly Rule[] {
  const havip = world.havips.get(havipId);
  return [
    ...when(havip === undefined, "havip unknown"),
    ...when(eipsOf(world, havipId).length > 0, "havip has eip"),
    ...when(isHop(world, havip?.vpcId, havipId), "havip is hop"),
    ...when(dialect === "aliyun-rpc" && (havip?.members.length ?? 0) > 0, "havip has members"),
  ];
}

function judgeMember(world: World, havip: ModelHavip, call: CallOf<"joinHavip">, dialect: Dialect) {
  const { kind, id } = call.member;
  const eniId = kind === "eni" ? id : (world.instances.get(id)?.primaryEniId ?? "");
  const eni = world.enis.get(eniId);
  if (dialect === "aliyun-rpc") {
    return [
      ...when(eni !== undefined && eni.subnetId !== havip.subnetId, "member of another subnet"),
      ...when(
        havip.members.some((one) => one.kind !== kind),
        "members mixed",
      ),
    ];
  }
  return when(eni !== undefined && eni.vpcId !== havip.vpcId, "member of another vpc");
}

/** What a call to let an instance or an ENI claim a HAVIP breaks. */
function judgeJoin(world: World, call: CallOf<"joinHavip">, dialect: Dialect): readonly Rule[] {
  const { havipId, member } = call;
  const havip = world.havips.get(havipId);
  const general = [
    ...when(havip === undefined, "havip unknown"),
    ...when(member.kind === "eni" && !world.enis.has(member.id), "eni unknown"),
    ...when(member.kind === "instance" && !world.instances.has(member.id), "instance unknown"),
  ];
  if (havip === undefined) return general;
  return [
    ...general,
    ...when(!havip.isChecked, "havip takes no members"),
    ...when(
      havip.members.some((one) => one.id === member.id),
      "member there",
    ),
    ...judgeMember(world, havip, call, dialect),
  ];
}

/** Whether something has a HAVIP now: the ENI that it sits on, or the instance behind that. */
export function hasHavip(world: World, { eniId }: ModelHavip, memberId: string): boolean {
  if (eniId === undefined) return false;
  return memberId === eniId || memberId === world.enis.get(eniId)?.instanceId;
}

/** What a call to forbid an instance or an ENI to claim a HAVIP breaks; Alibaba's leaves it to who has it. */
function judgeLeave(
  world: World,
  { havipId, member }: CallOf<"leaveHavip">,
  dialect: Dialect,
): readonly Rule[] {
  const havip = world.havips.get(havipId);
  if (havip === undefined) return ["havip unknown"];
  return [
    ...when(!havip.members.some((one) => one.id === member.id), "member unknown"),
    ...when(dialect === "aliyun-rpc" && hasHavip(world, havip, member.id), "member holds havip"),
  ];
}

/** What a call to put a public address before a HAVIP breaks. */
function judgeBind(world: World, { havipId, eipId }: CallOf<"bindHavip">): readonly Rule[] {
  const eip = world.eips.get(eipId);
  return [
    ...when(!world.havips.has(havipId), "havip unknown"),
    ...when(eip === undefined, "eip unknown"),
    ...when(eip?.target !== undefined, "eip bound"),
    ...when(eipsOf(world, havipId).length > 0, "havip has eip"),
  ];
}

/** What a call to take the public address from a HAVIP breaks; Alibaba's names the address. */
function judgeUnbind(
  world: World,
  { havipId, eipId }: CallOf<"unbindHavip">,
  dialect: Dialect,
): readonly Rule[] {
  if (dialect === "tencent-v3") {
    if (!world.havips.has(havipId)) return ["havip unknown"];
    return when(eipsOf(world, havipId).length === 0, "havip has no eip");
  }
  const eip = world.eips.get(eipId);
  if (eip === undefined) return ["eip unknown"];
  if (eip.target === undefined) return ["eip not bound"];
  return when(eip.target.named !== havipId, "eip elsewhere");
}

/** What calls about HAVIPs break. */
export const havipJudges: Judges<keyof HavipCalls> = {
  createHavip: judgeCreate,
  deleteHavip: judgeDelete,
  renameHavip: (world, { havipId }) => when(!world.havips.has(havipId), "havip unknown"),
  joinHavip: judgeJoin,
  leaveHavip: judgeLeave,
  bindHavip: judgeBind,
  unbindHavip: judgeUnbind,
};
