import type { Eip } from "../../domain/eip/eip.ts";
import type { Query, ReadTx } from "../../store/port.ts";
import { readOperation } from "../kit/operation.ts";
import { findPage, type Page, totalOf } from "../kit/page.ts";
import { type TagPair, tagsOf } from "../kit/tags.ts";

/** A public address with what is drawn as part of it. */
export interface EipView {
  readonly eip: Eip;
  /** The network of what it is bound to. */
  readonly vpcId: string | undefined;
  readonly tags: readonly TagPair[];
}

/** Enough of an EIP to know whether its drawing is still true. */
export type EipHead = Pick<Eip, "id" | "revision">;

const homes = { instance: "instance", eni: "eni", nat: "natGateway", havip: "havip" } as const;

async function networksOf(tx: ReadTx, eips: readonly Eip[]): Promise<Map<string, string>> {
  const networks = new Map<string, string>();
  for (const [kind, table] of Object.entries(homes)) {
    const ids = eips.filter((eip) => eip.targetKind === kind).map((eip) => eip.targetId ?? "");
    for (const { id, vpcId } of await tx.getMany(table, [...new Set(ids)])) networks.set(id, vpcId);
  }
  return networks;
}

async function viewsOf(tx: ReadTx, eips: readonly Eip[]): Promise<EipView[]> {
  const tags = await tagsOf(
    tx,
    eips.map((eip) => eip.id),
  );
  const networks = await networksOf(tx, eips);
  return eips.map((eip) => ({
    eip,
    vpcId: networks.get(eip.targetId ?? ""),
    tags: tags.get(eip.id) ?? [],
  }));
}

/** Lists public addresses by their heads alone. */
export const listEipHeads = readOperation(
  "eip/list-eip-heads",
  async ({ tx }, query: Query<Eip>): Promise<Page<EipHead>> => {
    const items = await tx.pick("eip", ["id", "revision"], query);
    return { items, total: await totalOf(tx, "eip", query, items.length) };
  },
);

/** The whole of some public addresses, in the order asked; those that are gone are left out. */
export const loadEips = readOperation(
  "eip/load-eips",
  async ({ tx }, ids: readonly string[]): Promise<EipView[]> => viewsOf(tx, await tx.getMany("eip", ids)),
);

/** Lists public addresses. */
export const listEips = readOperation(
  "eip/list-eips",
  async ({ tx }, query: Query<Eip>): Promise<Page<EipView>> => {
    const { items, total } = await findPage(tx, "eip", query);
    return { items: await viewsOf(tx, items), total };
  },
);
