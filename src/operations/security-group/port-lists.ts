import { required } from "../../domain/fault/fault.ts";
import type { PortRangeList } from "../../domain/security-group/port-range-list.ts";
import type { WriteWork } from "../kit/operation.ts";

/** Holds port lists that must exist. */
export async function lockPortLists(work: WriteWork, ids: readonly string[]): Promise<PortRangeList[]> {
  const wanted = [...new Set(ids)].toSorted();
  if (wanted.length === 0) return [];
  const known = new Map((await work.tx.lock("portRangeList", wanted)).map((list) => [list.id, list]));
  return wanted.map((portRangeListId) =>
    required(known.get(portRangeListId), { kind: "port-range-list.not-found", portRangeListId }),
  );
}

/** Holds a port list that must exist. */
export async function lockPortList(work: WriteWork, portRangeListId: string): Promise<PortRangeList> {
  const [list] = await lockPortLists(work, [portRangeListId]);
  return required(list, { kind: "port-range-list.not-found", portRangeListId });
}
