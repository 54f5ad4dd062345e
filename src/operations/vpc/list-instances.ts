import type { Instance } from "../../domain/instance/instance.ts";
import type { Query } from "../../store/port.ts";
import { readOperation } from "../kit/operation.ts";
import { findPage, type Page } from "../kit/page.ts";

/** An instance as its network sees it. */
export interface NetworkedInstance {
  readonly instance: Instance;
  readonly eniCount: number;
}

/** Lists instances of networks with how many ENIs each has. */
export const listVpcInstances = readOperation(
  "vpc/list-instances",
  async ({ tx }, query: Query<Instance>): Promise<Page<NetworkedInstance>> => {
    const { items, total } = await findPage(tx, "instance", query);
    const found = { where: { id: items.map(({ id }) => id) } };
    const enis = await tx.countPer({ table: "eni", column: "instanceId", per: "instance", found });
    const listed = items.map((instance) => ({ instance, eniCount: enis.get(instance.id) ?? 0 }));
    return { items: listed, total };
  },
);
