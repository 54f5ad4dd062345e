import { parseCidr } from "../../domain/address/cidr.ts";
import { refuse } from "../../domain/fault/fault.ts";
import type { JsonObject } from "../../domain/json.ts";
import type { RouteTable } from "../../domain/route-table/route-table.ts";
import type { New } from "../../domain/row.ts";
import type { Vpc } from "../../domain/vpc/vpc.ts";
import { type DryRun, endDryRun } from "../kit/dry-run.ts";
import { writeOperation, type WriteWork } from "../kit/operation.ts";
import { requireQuota } from "../kit/quota.ts";
import { type TagPair, tagNew } from "../kit/tags.ts";
import { systemRoute } from "../route-table/system-routes.ts";
import { endsAtOnce, openTask } from "../kit/task.ts";
import { drawIpv6Cidr } from "./draw-ipv6-cidr.ts";
import { settleVpc } from "./settle-vpc.ts";

/** A network to be made. */
export interface NewVpc extends DryRun {
  readonly name: string;
  readonly description?: string;
  readonly cidr: string;
  readonly isDefault?: boolean;
  readonly dnsServers?: readonly string[];
  readonly domainName?: string;
  readonly multicast?: boolean;
  readonly tags?: readonly TagPair[];
  readonly traits?: JsonObject;
  readonly mainRouteTableName?: string;
  /** Whether it starts with an IPv6 range. */
  readonly ipv6?: boolean;
  /** Whether the vendor's network is pending at first. */
  readonly asTask?: boolean;
}

/** A network just made, with the route table that came with it. */
export interface CreatedVpc {
  readonly vpc: New<Vpc>;
  readonly mainRouteTable: New<RouteTable>;
}

/** Makes the main route table of a network, with the system routes that it starts with. */
async function makeMainTable(
  work: WriteWork,
  vpcId: string,
  cidr: string,
  name: string,
): Promise<New<RouteTable>> {
  const { profile, call, tx } = work;
  const mainRouteTable: New<RouteTable> = {
    id: work.mint("routeTable"),
    profile: profile.name,
    vpcId,
    name,
    description: "",
    main: true,
    state: "available",
    traits: {},
    createdAtMs: call.nowMs,
  };
  await tx.insert("routeTable", [mainRouteTable]);
  const destinations = profile.routesPerSubnet ? profile.serviceRoutes : [cidr, ...profile.serviceRoutes];
  await tx.insert(
    "route",
    destinations.map((destination) =>
      systemRoute(work, mainRouteTable, destination, destination === cidr ? "local" : "service"),
    ),
  );
  return mainRouteTable;
}

function newVpc(work: WriteWork, input: NewVpc): New<Vpc> {
  return {
    id: work.mint("vpc"),
    profile: work.profile.name,
    name: input.name,
    description: input.description ?? "",
    cidr: input.cidr,
    ipv6Cidr: input.ipv6 === true ? drawIpv6Cidr(work, "public") : null,
    isDefault: input.isDefault ?? false,
    state: input.asTask === true && !endsAtOnce(work) ? "pending" : "available",
    dnsServers: input.dnsServers ?? work.profile.dnsServers,
    domainName: input.domainName ?? "",
    multicast: input.multicast ?? false,
    dhcp: true,
    deletionProtected: false,
    routerId: work.mint("router"),
    taskId: null,
    createdAtMs: work.call.nowMs,
    traits: { dhcpOptionsId: work.mint("dhcpOptions"), ...input.traits },
  };
}

/** Makes a network with its main route table. */
export async function makeVpc(work: WriteWork, input: NewVpc): Promise<CreatedVpc> {
  if (parseCidr(input.cidr) === undefined) {
    const expected = "a network such as 10.0.0.0/16";
    refuse({ kind: "request.malformed", field: "vpcCidr", value: input.cidr, expected });
  }
  // A default network does not count.
  if (input.isDefault !== true) {
    requireQuota(work, "vpcsPerRegion", await work.tx.count("vpc", { where: { isDefault: false } }));
  }
  const vpc = newVpc(work, input);
  await work.tx.insert("vpc", [vpc]);
  const mainRouteTable = await makeMainTable(work, vpc.id, vpc.cidr, input.mainRouteTableName ?? "default");
  await tagNew(work, "vpc", vpc.id, input.tags ?? []);
  endDryRun(input);
  if (vpc.state === "pending") {
    const resources = [{ table: "vpc", id: vpc.id }] as const;
    await openTask(work, { resources, step: settleVpc, input: { vpcId: vpc.id } });
  }
  return { vpc, mainRouteTable };
}

/** Makes a network. */
export const createVpc = writeOperation("vpc/create-vpc", makeVpc);
