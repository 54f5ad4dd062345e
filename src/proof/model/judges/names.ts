import type { NamedKind } from "../../network/network.ts";
import type { Dialect } from "../../wire/outcome.ts";
import type { CallOf } from "../call.ts";
import type { NameCalls } from "../calls/names.ts";
import type { Rule } from "../codes/index.ts";
import type { World } from "../world.ts";
import { type Judges, when } from "./judges.ts";

/** How long a name may be; API 3.0 counts the bytes of most. */
const lengthsAtTencent: Readonly<Record<NamedKind, { readonly most: number; readonly inBytes: boolean }>> = {
  vpc: { most: 60, inBytes: true },
  subnet: { most: 60, inBytes: true },
  table: { most: 60, inBytes: true },
  group: { most: 60, inBytes: false },
  eni: { most: 60, inBytes: true },
  instance: { most: 128, inBytes: false },
  eip: { most: 128, inBytes: false },
};

const lengthOf = (name: string) => Array.from(name).length;

/** Alibaba's names are no addresses of pages, and begin with a letter but for networks and subnets. */
function isWrongAtAliyun(kind: NamedKind, name: string): boolean {
  if (lengthOf(name) > 128 || /^https?:/.test(name)) return true;
  if (kind === "vpc" || kind === "subnet") return false;
  return lengthOf(name) < 2 || !/^[A-Za-z\u4e00-\u9fff]/.test(name);
}

/** Whether a dialect has no such name for a thing; API 3.0's EIPs are called by plain letters only. */
function isWrong(dialect: Dialect, kind: NamedKind, name: string): boolean {
  if (dialect === "aliyun-rpc") return isWrongAtAliyun(kind, name);
  if (dialect === "qcloud-v2") return lengthOf(name) > 60;
  if (kind === "eip" && !/^[\w\u4e00-\u9fff-]*$/.test(name)) return true;
  const { most, inBytes } = lengthsAtTencent[kind];
  return (inBytes ? new TextEncoder().encode(name).length : lengthOf(name)) > most;
}

/** In v2, groups are known by their names, and so are the subnets of a network. */
function isTaken(world: World, { kind, id, name }: CallOf<"rename">): boolean {
  const others = <T>(things: ReadonlyMap<string, T>) => [...things].filter(([other]) => other !== id);
  if (kind === "group") return others(world.groups).some(([, group]) => group.name === name);
  const home = world.subnets.get(id)?.vpcId;
  const isAlike = ([, one]: [string, { name: string; vpcId: string }]) =>
    one.vpcId === home && one.name === name;
  return kind === "subnet" && others(world.subnets).some(isAlike);
}

/** v2 names the network of what is in one, which must have it. */
function isThere(world: World, { kind, id, vpcId }: CallOf<"rename">, dialect: Dialect): boolean {
  const homes = { subnet: world.subnets, table: world.tables, eni: world.enis };
  const others = { vpc: world.vpcs, group: world.groups, instance: world.instances, eip: world.eips };
  if (kind !== "subnet" && kind !== "table" && kind !== "eni") return others[kind].has(id);
  const thing = homes[kind].get(id);
  return thing !== undefined && (dialect !== "qcloud-v2" || thing.vpcId === vpcId);
}

/** What a call to give a thing another name breaks. */
function judgeRename(world: World, call: CallOf<"rename">, dialect: Dialect): readonly Rule[] {
  const { kind, vpcId, name } = call;
  const isInside = kind === "subnet" || kind === "table" || kind === "eni";
  return [
    ...when(dialect === "qcloud-v2" && isInside && !world.vpcs.has(vpcId), "vpc unknown"),
    ...when(!isThere(world, call, dialect), `${kind} unknown`),
    ...when(isWrong(dialect, kind, name), `${kind} name wrong`),
    ...when(dialect === "qcloud-v2" && kind === "group" && isTaken(world, call), "group name taken"),
    ...when(dialect === "qcloud-v2" && kind === "subnet" && isTaken(world, call), "subnet name taken"),
  ];
}

/** What calls about names break. */
export const nameJudges: Judges<keyof NameCalls> = { rename: judgeRename };
