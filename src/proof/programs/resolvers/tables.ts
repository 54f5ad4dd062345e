import type { TableCalls } from "../../model/calls/tables.ts";
import { chooseFit, chooseId, chooseName } from "../choose.ts";
import type { Memory } from "../memory.ts";
import type { Wish } from "../wish.ts";
import type { Resolvers } from "./resolvers.ts";

/** The network that a caller says a table is in; now and then another. */
export function tableRef(memory: Memory, tableId: string, which: number) {
  const home = memory.world.tables.get(tableId)?.vpcId;
  const vpcId = home === undefined || which % 13 === 12 ? chooseId(memory, "vpcs", which) : home;
  return { vpcId, tableId };
}

/** A table that callers made and no subnet uses, mostly. */
function idleTable(memory: Memory, { which }: Wish) {
  const used = [...memory.world.subnets.values()].map((subnet) => subnet.tableId);
  const tableId = chooseFit(memory, "tables", which, (id) => {
    return memory.world.tables.get(id)?.main === false && !used.includes(id);
  });
  return tableRef(memory, tableId, which);
}

/** A subnet that can have another table, mostly: Alibaba's must leave one that callers made before. */
function idleSubnet(memory: Memory, { dialect, which }: Wish): string {
  const { subnets, tables } = memory.world;
  return chooseFit(memory, "subnets", which, (id) => {
    const { vpcId, tableId } = subnets.get(id) ?? {};
    if (dialect === "aliyun-rpc" && tables.get(tableId ?? "")?.main !== true) return false;
    return [...tables].some(([other, table]) => other !== tableId && table.vpcId === vpcId);
  });
}

/** A table of the subnet's network that does not serve it yet, mostly. */
function tableFor(memory: Memory, subnetId: string, { dialect, other }: Wish) {
  const subnet = memory.world.subnets.get(subnetId);
  const tableId = chooseFit(memory, "tables", other, (id) => {
    const table = memory.world.tables.get(id);
    if (table === undefined || table.vpcId !== subnet?.vpcId || id === subnet.tableId) return false;
    return dialect !== "aliyun-rpc" || !table.main;
  });
  return tableRef(memory, tableId, other);
}

/** What wishes about route tables come to. */
export const tableResolvers: Resolvers<keyof TableCalls> = {
  createTable: (memory, { which }) => {
    const vpcId = chooseId(memory, "vpcs", which);
    return { verb: "createTable", vpcId, name: chooseName(memory, "table") };
  },
  deleteTable: (memory, wish) => ({ verb: "deleteTable", ...idleTable(memory, wish) }),
  useTable: (memory, wish) => {
    const subnetId = idleSubnet(memory, wish);
    return { verb: "useTable", ...tableFor(memory, subnetId, wish), subnetId };
  },
  leaveTable: (memory, wish) => {
    const { world } = memory;
    const moved = [...world.subnets].filter(([, one]) => world.tables.get(one.tableId)?.main === false);
    const [subnetId = chooseId(memory, "subnets", wish.which), subnet] =
      moved[wish.which % Math.max(moved.length, 1)] ?? [];
    const isThere = subnet !== undefined && wish.other % 3 !== 2;
    const tableId = isThere ? subnet.tableId : chooseId(memory, "tables", wish.other);
    return { verb: "leaveTable", tableId, subnetId };
  },
};
