import type { Ipv6Address } from "../../domain/address/address.ts";
import { refuse, required } from "../../domain/fault/fault.ts";
import { hostOf, lockEni, lockInstance, requireSteady } from "../eni/require-state.ts";
import { requireIpv6Owned } from "../ipv6-address/require-ipv6-owned.ts";
import { writeOperation, type WriteWork } from "../kit/operation.ts";
import { endsAtOnce } from "../kit/task.ts";
import { holdEipv6, requireEipv6State } from "./hold-eipv6s.ts";
import { openEipv6Task } from "./open-eipv6-task.ts";

/** Where an elastic IPv6 address goes: an address of an ENI, or the first of an instance's primary ENI. */
export type Eipv6Target =
  | { readonly eniId: string; readonly address: string }
  | { readonly instanceId: string; readonly address?: string };

/** An elastic IPv6 address to be bound. */
export interface AssociateEipv6 {
  readonly eipId: string;
  readonly target: Eipv6Target;
}

async function primaryEniOf(work: WriteWork, instanceId: string): Promise<string> {
  requireSteady(await lockInstance(work, instanceId));
  const [eni] = await work.tx.find("eni", { where: { instanceId, kind: "primary" } });
  return required(eni, { kind: "eip.target-unsupported", targetId: instanceId }).id;
}

async function landingOf(work: WriteWork, target: Eipv6Target) {
  const byInstance = "instanceId" in target;
  const eniId = byInstance ? await primaryEniOf(work, target.instanceId) : target.eniId;
  const eni = await lockEni(work, eniId);
  await hostOf(work, eni);
  const { address } = target;
  const [landing] =
    address === undefined
      ? await work.tx.find("ipv6Address", { where: { eniId }, limit: 1 })
      : await requireIpv6Owned(work.tx, eniId, [address]);
  const targetId = byInstance ? target.instanceId : eniId;
  return { eni, landing: required(landing, { kind: "eip.target-unsupported", targetId }) };
}

async function requireFree(work: WriteWork, { eniId, address, state }: Ipv6Address): Promise<void> {
  // One that is about to come or to go is not there to be bound to.
  if (state !== "available") refuse({ kind: "address.not-on-eni", address, eniId });
  const [holder] = await work.tx.find("eipv6", { where: { eniId, privateAddress: address } });
  if (holder !== undefined) refuse({ kind: "eip.private-ip-has-eip", address, eniId });
}

/** Binds an elastic IPv6 address to an IPv6 address of an ENI. */
export const associateEipv6 = writeOperation(
  "eipv6/associate-eipv6",
  async (work, { eipId, target }: AssociateEipv6): Promise<{ taskId: number }> => {
    const { eni, landing } = await landingOf(work, target);
    const eip = await holdEipv6(work, eipId);
    requireEipv6State(eip, "unbound");
    await requireFree(work, landing);
    await work.tx.update(
      "eipv6",
      { id: eipId },
      {
        state: endsAtOnce(work) ? "bound" : "binding",
        vpcId: eni.vpcId,
        eniId: eni.id,
        privateAddress: landing.address,
        instanceId: eni.instanceId,
      },
    );
    return openEipv6Task(work, [eip]);
  },
);
