import type { Eni } from "../../domain/eni/eni.ts";
import type { SecurityGroup } from "../../domain/security-group/security-group.ts";
import type { Query } from "../../store/port.ts";
import { readOperation } from "../kit/operation.ts";
import { findPage, type Page } from "../kit/page.ts";
import { together } from "../kit/together.ts";
import { type EniView, viewsOf } from "./eni-view.ts";

/** An ENI with the names of what it belongs to, which change without it. */
export interface NamedEniView extends EniView {
  readonly vpcName: string;
  readonly groups: readonly SecurityGroup[];
}

/** Lists ENIs with the names of their networks and security groups. */
export const listNamedEnis = readOperation(
  "eni/list-named-enis",
  async ({ tx }, query: Query<Eni>): Promise<Page<NamedEniView>> => {
    const { items, total } = await findPage(tx, "eni", query);
    if (items.length === 0) return { items: [], total };
    const ids = items.map((eni) => eni.id);
    const guards = { table: "eniSecurityGroup", column: "securityGroupId", equals: "id" } as const;
    const [views, vpcs, known] = await together([
      viewsOf(tx, { ids }, items),
      tx.getMany("vpc", [...new Set(items.map((eni) => eni.vpcId))]),
      tx.find("securityGroup", { having: [{ ...guards, where: { eniId: ids } }] }),
    ]);
    const names = new Map(vpcs.map((vpc) => [vpc.id, vpc.name]));
    const groups = new Map(known.map((group) => [group.id, group]));
    const named = views.map((view) => ({
      ...view,
      vpcName: names.get(view.eni.vpcId) ?? "",
      groups: view.securityGroupIds.flatMap((id) => groups.get(id) ?? []),
    }));
    return { items: named, total };
  },
);
