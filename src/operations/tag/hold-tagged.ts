import { refuse } from "../../domain/fault/fault.ts";
import type { Taggable, TaggedKind } from "../../domain/tag/tag.ts";
import type { WriteWork } from "../kit/operation.ts";

interface Habits {
  /** Its place in the order in which kinds are locked. */
  readonly lock: number;
  /** Whether it is drawn once for each revision. */
  readonly revised: boolean;
}

const habits: { readonly [K in TaggedKind]: Habits } = {
  vpc: { lock: 0, revised: true },
  subnet: { lock: 1, revised: true },
  subnetReservation: { lock: 2, revised: false },
  routeTable: { lock: 3, revised: true },
  securityGroup: { lock: 4, revised: true },
  portRangeList: { lock: 5, revised: true },
  instance: { lock: 6, revised: true },
  eni: { lock: 7, revised: true },
  havip: { lock: 8, revised: true },
  natGateway: { lock: 9, revised: true },
  eip: { lock: 10, revised: true },
  eipv6: { lock: 11, revised: true },
  publicPool: { lock: 12, revised: true },
  keyPair: { lock: 13, revised: false },
};

function byKind(resources: readonly Taggable[]): { kind: TaggedKind; ids: string[] }[] {
  const kinds = [...new Set(resources.map(({ kind }) => kind))];
  return kinds
    .toSorted((one, other) => habits[one].lock - habits[other].lock)
    .map((kind) => {
      const ids = resources.filter((one) => one.kind === kind).map(({ id }) => id);
      return { kind, ids: [...new Set(ids)].toSorted((one, other) => (one < other ? -1 : 1)) };
    });
}

/** Holds resources whose tags are to change, so that none goes while it is being tagged. */
export async function holdTagged(work: WriteWork, resources: readonly Taggable[]): Promise<void> {
  for (const { kind, ids } of byKind(resources)) {
    const found = new Set((await work.tx.lock(kind, ids)).map((row) => row.id));
    const absent = ids.find((id) => !found.has(id));
    if (absent !== undefined) refuse({ kind: "tag.resource-not-found", resourceId: absent });
  }
}

/** Marks resources whose tags changed: most are drawn with their tags, once for each revision. */
export async function touchTagged(work: WriteWork, resources: readonly Taggable[]): Promise<void> {
  for (const { kind, ids } of byKind(resources)) {
    if (habits[kind].revised) await work.tx.touch(kind, ids);
  }
}
