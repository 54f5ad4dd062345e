import type { PrivateIp } from "../../domain/address/address.ts";
import { refuse } from "../../domain/fault/fault.ts";
import { drawPrivateIps, holdPrivateIps, openPool, takeNamed } from "../address/private-ips.ts";
import { placesTaken, requireCount, requirePlaces } from "../eni/address-room.ts";
import { holdEni, hostOf, requireSettled } from "../eni/require-state.ts";
import { settleEni } from "../eni/settle-eni.ts";
import { writeOperation } from "../kit/operation.ts";
import { endsAtOnce, openTask } from "../kit/task.ts";
import { together } from "../kit/together.ts";

/** Secondary addresses that an ENI is to have besides those it has. */
export interface AssignPrivateIps {
  /** Checked against the ENI's when given. */
  readonly vpcId?: string;
  readonly eniId: string;
  readonly addresses: readonly {
    readonly address: string;
    readonly description?: string;
    readonly qosLevel?: string;
  }[];
  readonly count: number;
  /** Of the addresses that are not named. */
  readonly qosLevel?: string;
}

/** As much of an address as whoever asked for it is told. */
export type ToldIp = Pick<PrivateIp, "address" | "primary" | "state" | "description" | "qosLevel">;

/** Addresses just assigned. */
export interface AssignedPrivateIps {
  readonly eniId: string;
  readonly privateIps: readonly ToldIp[];
  readonly taskId: number;
}

const told = ({ address, primary, state, description, qosLevel }: ToldIp): ToldIp => {
  return { address, primary, state, description, qosLevel };
};

/** Gives an ENI further addresses: named ones, some at random, or both; all or nothing. */
export const assignPrivateIps = writeOperation(
  "private-ip/assign-private-ips",
  async (work, input: AssignPrivateIps): Promise<AssignedPrivateIps> => {
    const { eniId, count, qosLevel = "DEFAULT" } = input;
    requireCount("count", count);
    const more = input.addresses.length + count;
    if (more === 0) refuse({ kind: "request.missing", anyOf: ["privateIps", "count"] });
    const eni = await holdEni(work, eniId, input.vpcId);
    requireSettled(eni);
    const [host, places, pool] = await together([
      hostOf(work, eni),
      placesTaken(work.tx, eni),
      openPool(work, eni.subnetId, count),
    ]);
    requirePlaces(work, eniId, host, places + more);
    const subnet = { id: eni.subnetId, vpcId: eni.vpcId };
    const names = input.addresses.map((one) => one.address);
    const settled = endsAtOnce(work);
    const state = settled ? "available" : "pending";
    const holder = { ownerKind: "eni", ownerId: eniId, qosLevel, state } as const;
    const named = input.addresses.map((one) => ({ qosLevel: "DEFAULT", ...one, primary: false }));
    const [, drawn] = await together([
      takeNamed(work, pool, names),
      drawPrivateIps(work, pool, count, names),
    ]);
    const random = drawn.map((address) => ({ address, primary: false }));
    const privateIps = await holdPrivateIps(work, subnet, holder, [...named, ...random]);
    const resources = [{ table: "eni", id: eniId }] as const;
    const { taskId } = await openTask(work, { resources, step: settleEni, input: { eniId }, settled });
    return { eniId, privateIps: privateIps.map(told), taskId };
  },
  { manner: "alongside" },
);
