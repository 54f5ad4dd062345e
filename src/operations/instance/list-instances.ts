import type { Instance } from "../../domain/instance/instance.ts";
import type { Query, ReadTx } from "../../store/port.ts";
import { readOperation } from "../kit/operation.ts";
import { findPage, type Page } from "../kit/page.ts";
import { type InstanceView, instanceViewsOf } from "./instance-view.ts";

/**
 * What an instance's ENIs must have for it to be listed: each list given must be met by one of its values.
 */
export interface Holding {
  readonly privateAddresses?: readonly string[];
  readonly ipv6Addresses?: readonly string[];
  readonly securityGroupIds?: readonly string[];
}

/** Which instances to list. */
export interface InstanceQuestion {
  readonly query: Query<Instance>;
  readonly holding?: Holding;
}

async function eniIdsBy(tx: ReadTx, holding: Holding): Promise<string[][]> {
  const { privateAddresses, ipv6Addresses, securityGroupIds } = holding;
  const lists: string[][] = [];
  if (privateAddresses !== undefined) {
    const rows = await tx.pick("privateIp", ["ownerId"], { where: { address: privateAddresses } });
    lists.push(rows.map((row) => row.ownerId));
  }
  if (ipv6Addresses !== undefined) {
    const rows = await tx.pick("ipv6Address", ["eniId"], { where: { address: ipv6Addresses } });
    lists.push(rows.map((row) => row.eniId));
  }
  if (securityGroupIds !== undefined) {
    const where = { securityGroupId: securityGroupIds };
    const rows = await tx.pick("eniSecurityGroup", ["eniId"], { where });
    lists.push(rows.map((row) => row.eniId));
  }
  return lists;
}

async function bounded(tx: ReadTx, { query, holding = {} }: InstanceQuestion): Promise<Query<Instance>> {
  const and = [...(query.and ?? [])];
  for (const eniIds of await eniIdsBy(tx, holding)) {
    const enis = await tx.pick("eni", ["instanceId"], { where: { id: eniIds } });
    and.push({ id: enis.map((eni) => eni.instanceId).filter((id) => id !== null) });
  }
  return and.length === 0 ? query : { ...query, and };
}

/** Lists instances with their ENIs, addresses, groups, key pairs and tags. */
export const listInstances = readOperation(
  "instance/list-instances",
  async ({ tx }, question: InstanceQuestion): Promise<Page<InstanceView>> => {
    const { items, total } = await findPage(tx, "instance", await bounded(tx, question));
    return { items: await instanceViewsOf(tx, items), total };
  },
);
