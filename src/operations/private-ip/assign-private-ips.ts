import type { PrivateIp } from "../../domain/address/address.ts";
import type { Eni } from "../../domain/eni/eni.ts";
import { refuse, required } from "../../domain/fault/fault.ts";
import type { New } from "../../domain/row.ts";
import { drawPrivateIps, holdPrivateIps, requireIdleAddresses } from "../address/private-ips.ts";
import { settleEni } from "../eni/settle-eni.ts";
import { requireEniState, requireInstanceState } from "../eni/require-state.ts";
import { writeOperation, type WriteWork } from "../kit/operation.ts";
import { quotaOf } from "../kit/quota.ts";
import { endsAtOnce, openTask, requireIdle } from "../kit/task.ts";

/** Secondary addresses that an ENI is to have besides those it has. */
export interface AssignPrivateIps {
  /** Checked against the ENI's when given. */
  readonly vpcId?: string;
  readonly eniId: string;
  readonly addresses: readonly { readonly address: string; readonly description?: string }[];
  readonly count: number;
  readonly qosLevel?: string;
}

/** Addresses just assigned. */
export interface AssignedPrivateIps {
  readonly eniId: string;
  readonly privateIps: readonly New<PrivateIp>[];
  readonly taskId: number;
}

/** How many addresses an ENI may have: by its instance's type when it hangs on one. */
export async function addressLimitOf(work: WriteWork, eni: Eni): Promise<number> {
  if (eni.instanceId === null) return quotaOf(work, "privateIpsPerFreeEni");
  const instance = await work.tx.get("instance", eni.instanceId);
  return instance?.ipv4PerEni ?? quotaOf(work, "privateIpsPerFreeEni");
}

async function requireVpc(work: WriteWork, vpcId: string, eni: Eni): Promise<void> {
  required(await work.tx.get("vpc", vpcId), { kind: "vpc.not-found", vpcId });
  if (eni.vpcId !== vpcId) refuse({ kind: "eni.not-found", eniId: eni.id });
}

async function requireRoom(work: WriteWork, eni: Eni, more: number): Promise<void> {
  const limit = await addressLimitOf(work, eni);
  const present = await work.tx.count("privateIp", { where: { ownerId: eni.id } });
  if (present + more > limit)
    refuse({ kind: "eni.address-limit", eniId: eni.id, limit, asked: present + more });
}

/** Gives an ENI further addresses: named ones, some at random, or both; all or nothing. */
export const assignPrivateIps = writeOperation(
  "private-ip/assign-private-ips",
  async (work, input: AssignPrivateIps): Promise<AssignedPrivateIps> => {
    const { eniId, qosLevel = "DEFAULT" } = input;
    const more = input.addresses.length + input.count;
    if (more === 0) refuse({ kind: "request.missing", anyOf: ["privateIps", "count"] });
    const [found] = await work.tx.lock("eni", [eniId]);
    const eni = required(found, { kind: "eni.not-found", eniId });
    if (input.vpcId !== undefined) await requireVpc(work, input.vpcId, eni);
    requireIdle(eni);
    requireEniState(eni, ["available"]);
    await requireInstanceState(work, eni);
    await requireRoom(work, eni, more);
    const subnet = required(await work.tx.get("subnet", eni.subnetId), {
      kind: "subnet.not-found",
      subnetId: eni.subnetId,
    });
    await requireIdleAddresses(
      work,
      subnet,
      input.addresses.map((one) => one.address),
    );
    const atOnce = endsAtOnce(work);
    const holder = {
      ownerKind: "eni",
      ownerId: eniId,
      qosLevel,
      state: atOnce ? "available" : "pending",
    } as const;
    const secondary = input.addresses.map((one) => ({ ...one, primary: false }));
    const named = await holdPrivateIps(work, subnet, holder, secondary);
    const drawn = await drawPrivateIps(work, subnet, input.count);
    const random = drawn.map((address) => ({ address, primary: false }));
    const privateIps = [...named, ...(await holdPrivateIps(work, subnet, holder, random))];
    const { taskId } = await openTask(work, {
      resources: [{ table: "eni", id: eniId }],
      step: settleEni,
      input: { eniId },
      settled: atOnce,
    });
    return { eniId, privateIps, taskId };
  },
);
