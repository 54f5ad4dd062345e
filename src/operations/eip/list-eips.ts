import type { Eip } from "../../domain/eip/eip.ts";
import type { Query, ReadTx } from "../../store/port.ts";
import { readOperation } from "../kit/operation.ts";
import { findPage, type Page, pickPage } from "../kit/page.ts";
import { type TagPair, tagsOf } from "../kit/tags.ts";
import { together } from "../kit/together.ts";

/** A public address with what is drawn as part of it. */
export interface EipView {
  readonly eip: Eip;
  /** The network of what it is bound to. */
  readonly vpcId: string | undefined;
  readonly tags: readonly TagPair[];
}

/** Enough of an EIP to know whether its drawing is still true. */
export type EipHead = Pick<Eip, "id" | "revision">;

const homes = ["instance", "eni", "natGateway", "havip"] as const;

async function networksOf(tx: ReadTx, eipIds: readonly string[]): Promise<Map<string, string>> {
  const bound = { table: "eip", column: "targetId", equals: "id", where: { id: eipIds } } as const;
  const found = await together(homes.map((home) => tx.pick(home, ["id", "vpcId"], { having: [bound] })));
  return new Map(found.flat().map(({ id, vpcId }) => [id, vpcId]));
}

async function viewsOf(tx: ReadTx, ids: readonly string[], known?: readonly Eip[]): Promise<EipView[]> {
  if (ids.length === 0) return [];
  const [eips, tags, networks] = await together([
    known ?? tx.getMany("eip", ids),
    tagsOf(tx, ids),
    networksOf(tx, ids),
  ]);
  return eips.map((eip) => ({
    eip,
    vpcId: networks.get(eip.targetId ?? ""),
    tags: tags.get(eip.id) ?? [],
  }));
}

/** Lists public addresses by their heads alone. */
export const listEipHeads = readOperation(
  "eip/list-eip-heads",
  ({ tx }, query: Query<Eip>): Promise<Page<EipHead>> => pickPage(tx, "eip", ["id", "revision"], query),
);

/** The whole of some public addresses, in the order asked; those that are gone are left out. */
export const loadEips = readOperation("eip/load-eips", ({ tx }, ids: readonly string[]): Promise<EipView[]> =>
  viewsOf(tx, ids),
);

/** Lists public addresses. */
export const listEips = readOperation(
  "eip/list-eips",
  async ({ tx }, query: Query<Eip>): Promise<Page<EipView>> => {
    const { items, total } = await findPage(tx, "eip", query);
    const ids = items.map((eip) => eip.id);
    return { items: await viewsOf(tx, ids, items), total };
  },
);
