import { refuse } from "../../domain/fault/fault.ts";
import type { PortRangeList } from "../../domain/security-group/port-range-list.ts";
import { writeOperation, type WriteWork } from "../kit/operation.ts";
import { lockPortList } from "./port-lists.ts";

/** One entry of a port list. */
export interface PortEntry {
  readonly ports: string;
  readonly description: string;
}

/** What about a port list is to be different; what is left out stays. */
export interface ChangePortList {
  readonly portRangeListId: string;
  readonly name?: string;
  readonly description?: string;
  /** Entries to be added, or described otherwise where they are there. */
  readonly add: readonly PortEntry[];
  readonly remove: readonly string[];
}

/** Adds entries to a list, which must have room for them. */
export async function addEntries(
  work: WriteWork,
  list: Pick<PortRangeList, "id" | "maxEntries">,
  entries: readonly PortEntry[],
): Promise<void> {
  const { id: portRangeListId, maxEntries: limit } = list;
  const present = await work.tx.count("portRangeEntry", { where: { portRangeListId } });
  if (present + entries.length > limit) refuse({ kind: "port-range-list.full", portRangeListId, limit });
  if (entries.length === 0) return;
  await work.tx.insert(
    "portRangeEntry",
    entries.map((entry) => ({ portRangeListId, ...entry })),
  );
}

/** Changes a port list; every rule that names it takes after it. */
export const changePortList = writeOperation(
  "security-group/change-port-list",
  async (work, { portRangeListId, name, description, add, remove }: ChangePortList) => {
    const list = await lockPortList(work, portRangeListId);
    const change = { name: name ?? list.name, description: description ?? list.description };
    await work.tx.update("portRangeList", { id: portRangeListId }, change);
    if (remove.length > 0) await work.tx.remove("portRangeEntry", { portRangeListId, ports: remove });
    const present = await work.tx.find("portRangeEntry", { where: { portRangeListId } });
    const known = new Set(present.map((entry) => entry.ports));
    for (const { ports, description: words } of add.filter((entry) => known.has(entry.ports))) {
      await work.tx.update("portRangeEntry", { portRangeListId, ports }, { description: words });
    }
    await addEntries(
      work,
      list,
      add.filter((entry) => !known.has(entry.ports)),
    );
  },
);
