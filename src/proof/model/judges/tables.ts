import type { TableCalls } from "../calls/tables.ts";
import type { TableRef } from "../../network/network.ts";
import type { Dialect } from "../../wire/outcome.ts";
import type { CallOf } from "../call.ts";
import { type Judges, when } from "./judges.ts";
import type { Rule } from "../codes/index.ts";
import { countOf, type World } from "../world.ts";

/** v2's calls name the network of a table, which must be there and have it. */
export function judgeNamed(world: World, { vpcId, tableId }: TableRef, dialect: Dialect): readonly Rule[] {
  const table = world.tables.get(tableId);
  const isNamed = dialect === "qcloud-v2";
  return [
    ...when(isNamed && !world.vpcs.has(vpcId), "vpc unknown"),
    ...when(table === undefined || (isNamed && table.vpcId !== vpcId), "table unknown"),
  ];
}

function judgeCreate(world: World, { vpcId }: CallOf<"createTable">): readonly Rule[] {
  const present = countOf(world.tables, (table) => table.vpcId === vpcId);
  return [
    ...when(!world.vpcs.has(vpcId), "vpc unknown"),
    ...when(present >= world.limits.tablesPerVpc, "too many tables"),
  ];
}

function judgeDelete(world: World, call: CallOf<"deleteTable">, dialect: Dialect): readonly Rule[] {
  const { tableId } = call;
  const table = world.tables.get(tableId);
  const routes = table?.routes.length ?? 0;
  return [
    ...judgeNamed(world, call, dialect),
    ...when(table?.main === true, "table is main"),
    ...when(countOf(world.subnets, (subnet) => subnet.tableId === tableId) > 0, "table in use"),
    ...when(dialect === "aliyun-rpc" && routes > 0, "table has routes"),
  ];
}

/** Alibaba's subnets leave one table before they take another, and come back to the main one by leaving. */
function judgeUse(world: World, call: CallOf<"useTable">, dialect: Dialect): readonly Rule[] {
  const subnet = world.subnets.get(call.subnetId);
  const table = world.tables.get(call.tableId);
  const isElsewhere = dialect === "qcloud-v2" && subnet?.vpcId !== call.vpcId;
  const present = world.tables.get(subnet?.tableId ?? "");
  return [
    ...judgeNamed(world, call, dialect),
    ...when(subnet === undefined || isElsewhere, "subnet unknown"),
    ...when(
      subnet !== undefined && table !== undefined && subnet.vpcId !== table.vpcId,
      "table of another vpc",
    ),
    ...when(dialect === "aliyun-rpc" && table?.main === true, "main table by name"),
    ...when(dialect === "aliyun-rpc" && present?.main === false, "other table first"),
  ];
}

function judgeLeave(world: World, { tableId, subnetId }: CallOf<"leaveTable">): readonly Rule[] {
  const subnet = world.subnets.get(subnetId);
  const table = world.tables.get(tableId);
  return [
    ...when(subnet === undefined, "subnet unknown"),
    ...when(table === undefined, "table unknown"),
    ...when(subnet !== undefined && subnet.tableId !== tableId, "subnet not in table"),
    ...when(table?.main === true, "main table by name"),
  ];
}

/** What calls about route tables break. */
export const tableJudges: Judges<keyof TableCalls> = {
  createTable: judgeCreate,
  deleteTable: judgeDelete,
  useTable: judgeUse,
  leaveTable: judgeLeave,
};
