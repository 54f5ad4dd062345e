import { refuse } from "../../domain/fault/fault.ts";
import type { Taggable, TaggedKind } from "../../domain/tag/tag.ts";
import type { WriteWork } from "../kit/operation.ts";

/** Kinds of tagged resources in the order in which they are locked, and whether they are drawn by revision. */
const kinds: { readonly [K in TaggedKind]: "by-revision" | "each-time" } = {
  vpc: "by-revision",
  subnet: "by-revision",
  subnetReservation: "each-time",
  routeTable: "by-revision",
  securityGroup: "by-revision",
  portRangeList: "by-revision",
  instance: "by-revision",
  eni: "by-revision",
  havip: "by-revision",
  natGateway: "by-revision",
  eip: "by-revision",
  keyPair: "each-time",
};

const lockOrder = Object.keys(kinds) as TaggedKind[];

function byKind(resources: readonly Taggable[]): { kind: TaggedKind; ids: string[] }[] {
  const groups = lockOrder.map((kind) => ({
    kind,
    ids: [...new Set(resources.filter((one) => one.kind === kind).map((one) => one.id))].sort(),
  }));
  return groups.filter(({ ids }) => ids.length > 0);
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
    if (kinds[kind] === "by-revision") await work.tx.touch(kind, ids);
  }
}
