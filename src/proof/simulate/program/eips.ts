import { requestEips } from "../../../operations/eip/allocate-eips.ts";
import { associateEip } from "../../../operations/eip/associate-eip.ts";
import { disassociateEip } from "../../../operations/eip/disassociate-eip.ts";
import type { Target } from "../../../operations/eip/find-landing.ts";
import { releaseEips } from "../../../operations/eip/release-eips.ts";
import { publicCidrs } from "../setting.ts";
import type { Change } from "../store/committed.ts";
import { type CallKind, oneOf, often, planned, type Scene } from "../plan.ts";
import { addressesOf, target } from "./targets.ts";

const acquire: CallKind = {
  weight: 6,
  draw: (scene) => {
    const { random } = scene;
    const range = oneOf(random, publicCidrs) ?? publicCidrs[0];
    const addresses = often(random, 20) ? addressesOf(range, 1, scene) : undefined;
    const count = addresses?.length ?? 1 + random.below(2);
    const words = { bandwidthMbps: 1, internetCharge: "" };
    return planned(
      requestEips,
      { count, ...words, ...(addresses !== undefined && { addresses }) },
      {
        promised: (after, { eips }) => {
          if (eips.length !== count) return `${eips.length} EIPs were given of ${count}`;
          const lost = eips.find(({ id, address }) => after.get("eip", id)?.address !== address);
          return lost === undefined ? undefined : `${lost.id} was given and is not there`;
        },
      },
    );
  },
};

function landing(scene: Scene): Target | undefined {
  const instance = often(scene.random, 40) ? target(scene, "instance") : undefined;
  if (instance !== undefined) return { kind: "instance", instanceId: instance.id };
  const ip = target(scene, "privateIp");
  if (ip === undefined) return undefined;
  const named = often(scene.random, 70) ? { privateAddress: ip.address } : {};
  return { kind: "eni", eniId: ip.ownerId, ...named };
}

// An ordinary address may give way to an EIP, an EIP never.
const isLost = ({ table, before, after }: Change) =>
  table === "eip" && after === undefined && before?.["kind"] !== "wan";

const bind: CallKind = {
  weight: 8,
  draw: (scene) => {
    const eip = target(scene, "eip", (one) => one.state === "unbound");
    const where = landing(scene);
    if (eip === undefined || where === undefined) return undefined;
    const targetId = where.kind === "instance" ? where.instanceId : where.kind === "eni" ? where.eniId : "";
    return planned(
      associateEip,
      { eipId: eip.id, target: where, wan: often(scene.random, 50) ? "release" : "refuse" },
      {
        promised: (after, _taken, changes) => {
          const lost = changes.find((one) => isLost(one))?.before;
          if (lost !== undefined) return `${String(lost["id"])} went when another was bound`;
          const bound = after.get("eip", eip.id);
          return bound?.targetId === targetId ? undefined : `${eip.id} is not bound to ${targetId}`;
        },
      },
    );
  },
};

const unbind: CallKind = {
  weight: 5,
  draw: (scene) => {
    const eip = target(scene, "eip", (one) => one.state === "bound");
    if (eip === undefined) return undefined;
    return planned(
      disassociateEip,
      { eipId: eip.id, gateways: "allow" },
      {
        settled: (after) => {
          const left = after.get("eip", eip.id);
          return left === undefined || left.targetId === null ? undefined : `${eip.id} is bound still`;
        },
      },
    );
  },
};

const release: CallKind = {
  weight: 4,
  draw: (scene) => {
    const first = target(scene, "eip", (one) => one.state === "unbound");
    const second = often(scene.random, 30) ? target(scene, "eip") : undefined;
    if (first === undefined) return undefined;
    const eipIds = [...new Set([first.id, second?.id ?? first.id])];
    return planned(
      releaseEips,
      { eipIds, prepaid: "refuse" },
      {
        settled: (after) => {
          const left = eipIds.find((id) => after.get("eip", id) !== undefined);
          return left === undefined ? undefined : `${left} was given back and is still there`;
        },
      },
    );
  },
};

/** Public addresses: acquired, bound, unbound, given back. */
export const eipCalls: readonly CallKind[] = [acquire, bind, unbind, release];
