import type { Instance } from "../../domain/instance/instance.ts";
import type { Subnet } from "../../domain/subnet/subnet.ts";
import type { Vpc } from "../../domain/vpc/vpc.ts";
import type { Having, Query, TableName } from "../../store/port.ts";
import { readOperation } from "../kit/operation.ts";
import { findPage, type Page } from "../kit/page.ts";
import { together } from "../kit/together.ts";
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

// An ENI has it when a row of this table says so.
function havingEni(table: TableName, column: string, where: Having["where"]): Having<"id"> {
  const test = { table, column, equals: "id", where } as const;
  return {
    table: "eni",
    column: "instanceId",
    equals: "id",
    where: { instanceId: { not: null } },
    having: [test],
  };
}

function bounded({ query, holding = {} }: InstanceQuestion): Query<Instance> {
  const { privateAddresses, ipv6Addresses, securityGroupIds } = holding;
  const having = [...(query.having ?? [])];
  if (privateAddresses !== undefined) {
    having.push(havingEni("privateIp", "ownerId", { address: privateAddresses }));
  }
  if (ipv6Addresses !== undefined) {
    having.push(havingEni("ipv6Address", "eniId", { address: ipv6Addresses }));
  }
  if (securityGroupIds !== undefined) {
    having.push(havingEni("eniSecurityGroup", "eniId", { securityGroupId: securityGroupIds }));
  }
  return having.length === 0 ? query : { ...query, having };
}

/** Lists instances with their ENIs, addresses, groups, key pairs and tags. */
export const listInstances = readOperation(
  "instance/list-instances",
  async ({ tx }, question: InstanceQuestion): Promise<Page<InstanceView>> => {
    const { items, total } = await findPage(tx, "instance", bounded(question));
    return { items: await instanceViewsOf(tx, items), total };
  },
);

/** An instance with the network and the subnet it is in. */
export interface PlacedInstance extends InstanceView {
  readonly vpc: Vpc | undefined;
  readonly subnet: Subnet | undefined;
}

/** Lists instances with where they are. */
export const listPlacedInstances = readOperation(
  "instance/list-placed-instances",
  async ({ tx }, question: InstanceQuestion): Promise<Page<PlacedInstance>> => {
    const { items, total } = await findPage(tx, "instance", bounded(question));
    const [views, vpcs, subnets] = await together([
      instanceViewsOf(tx, items),
      tx.getMany("vpc", [...new Set(items.map((one) => one.vpcId))]),
      tx.getMany("subnet", [...new Set(items.map((one) => one.subnetId))]),
    ]);
    const placed = views.map((view) => ({
      ...view,
      vpc: vpcs.find(({ id }) => id === view.instance.vpcId),
      subnet: subnets.find(({ id }) => id === view.instance.subnetId),
    }));
    return { items: placed, total };
  },
);
