import type { Eni } from "../../domain/eni/eni.ts";
import type { SecurityGroup } from "../../domain/security-group/security-group.ts";
import type { Query } from "../../store/port.ts";
import { readOperation } from "../kit/operation.ts";
import { findPage, type Page } from "../kit/page.ts";
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
    const views = await viewsOf(tx, items);
    const vpcIds = [...new Set(items.map((eni) => eni.vpcId))];
    const names = new Map((await tx.getMany("vpc", vpcIds)).map((vpc) => [vpc.id, vpc.name]));
    const groupIds = [...new Set(views.flatMap((view) => view.securityGroupIds))];
    const groups = new Map((await tx.getMany("securityGroup", groupIds)).map((group) => [group.id, group]));
    const named = views.map((view) => ({
      ...view,
      vpcName: names.get(view.eni.vpcId) ?? "",
      groups: view.securityGroupIds.flatMap((id) => groups.get(id) ?? []),
    }));
    return { items: named, total };
  },
);
