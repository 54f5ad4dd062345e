import type { Eni } from "../../domain/eni/eni.ts";
import type { Query } from "../../store/port.ts";
import { readOperation } from "../kit/operation.ts";
import { type Page, pickPage } from "../kit/page.ts";
import { type EniView, viewsOf } from "./eni-view.ts";

/** Enough of an ENI to know whether its drawing is still true. */
export type EniHead = Pick<Eni, "id" | "revision" | "taskId">;

/** Lists ENIs by their heads alone; what was drawn before need not be read again. */
export const listEniHeads = readOperation(
  "eni/list-eni-heads",
  ({ tx }, query: Query<Eni>): Promise<Page<EniHead>> =>
    pickPage(tx, "eni", ["id", "revision", "taskId"], query),
  { lasting: true },
);

/** The whole of some ENIs, in the order asked; those that are gone are left out. */
export const loadEnis = readOperation(
  "eni/load-enis",
  async ({ tx }, ids: readonly string[]): Promise<EniView[]> => {
    const views = new Map((await viewsOf(tx, { ids })).map((view) => [view.eni.id, view]));
    return ids.flatMap((id) => views.get(id) ?? []);
  },
);
