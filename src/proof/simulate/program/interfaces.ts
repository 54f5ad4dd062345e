import { attachEni } from "../../../operations/eni/attach-eni.ts";
import { createAndAttachEni } from "../../../operations/eni/create-and-attach-eni.ts";
import { createEni } from "../../../operations/eni/create-eni.ts";
import { deleteEni } from "../../../operations/eni/delete-eni.ts";
import { detachEni } from "../../../operations/eni/detach-eni.ts";
import { migrateEni } from "../../../operations/eni/migrate-eni.ts";
import type { Eni } from "../../../domain/eni/eni.ts";
import { type CallKind, oneOf, often, planned, type Scene } from "../plan.ts";
import type { State } from "../state.ts";
import { wronglyExhausted } from "./exhaustion.ts";
import { addressesOf, target } from "./targets.ts";

function groupsFor(scene: Scene, vpcId: string): string[] {
  const { state, random, owner } = scene;
  const groups = state.of("securityGroup", owner).filter((one) => one.vpcId === null || one.vpcId === vpcId);
  return groups.filter(() => often(random, 30)).map(({ id }) => id);
}

function newEni(scene: Scene) {
  const { random } = scene;
  const subnet = target(scene, "subnet");
  if (subnet === undefined) return undefined;
  const names = often(random, 40) ? addressesOf(subnet.cidr, 1 + random.below(2), scene) : [];
  const withPrimary = often(random, 50);
  return {
    subnetId: subnet.id,
    ...(often(random, 50) && { vpcId: subnet.vpcId }),
    name: "e",
    addresses: names.map((address, index) => ({ address, primary: withPrimary && index === 0 })),
    count: random.below(3),
    securityGroupIds: groupsFor(scene, subnet.vpcId),
    deleteOnRelease: often(random, 50),
  };
}

type Made = Awaited<ReturnType<typeof createEni.run>>;

function asMade(input: NonNullable<ReturnType<typeof newEni>>) {
  return (state: State, { eni, privateIps }: Made): string | undefined => {
    const primaryNamed = input.addresses.some(({ primary }) => primary);
    const wanted = input.addresses.length + input.count + (primaryNamed ? 0 : 1);
    const rows = state.with("privateIp", "ownerId", eni.id);
    if (rows.length !== wanted) return `${eni.id} got ${rows.length} addresses of ${wanted}`;
    const given = new Set(privateIps.map(({ address }) => address));
    const other = [...rows, ...input.addresses].find(({ address }) => !given.has(address));
    if (other !== undefined) return `${eni.id} was told nothing of ${other.address}`;
    const groups = state.with("eniSecurityGroup", "eniId", eni.id).length;
    return groups === input.securityGroupIds.length ? undefined : `${eni.id} has ${groups} groups`;
  };
}

const make: CallKind = {
  weight: 8,
  draw: (scene) => {
    const input = newEni(scene);
    if (input === undefined) return undefined;
    const names = input.addresses.length;
    const primaryNamed = input.addresses.some(({ primary }) => primary);
    return planned(createEni, input, {
      promised: asMade(input),
      refused: wronglyExhausted(input.subnetId, names, input.count + (primaryNamed ? 0 : 1)),
    });
  },
};

const makeAttached: CallKind = {
  weight: 2,
  draw: (scene) => {
    const input = newEni(scene);
    const host = target(scene, "instance");
    if (input === undefined || host === undefined) return undefined;
    return planned(createAndAttachEni, { ...input, instanceId: host.id }, { promised: asMade(input) });
  },
};

const drop: CallKind = {
  weight: 5,
  draw: (scene) => {
    const eni = target(scene, "eni", (one) => one.instanceId === null);
    if (eni === undefined) return undefined;
    const gone = (state: State) => (state.get("eni", eni.id) === undefined ? undefined : `${eni.id} stays`);
    return planned(deleteEni, { eniId: eni.id }, { settled: gone });
  },
};

// Whatever became of the instance meanwhile, the ENI is where the task took it, or free.
function hangsOn(eniId: string, instanceId: string) {
  return (state: State): string | undefined => {
    const eni = state.get("eni", eniId);
    if (eni === undefined || eni.instanceId === instanceId || eni.instanceId === null) return undefined;
    if (state.get("instance", instanceId) === undefined) return undefined;
    return `${eniId} hangs on ${eni.instanceId}, and should on ${instanceId}`;
  };
}

function hasLeft(eniId: string, instanceId: string) {
  return (state: State): string | undefined =>
    state.get("eni", eniId)?.instanceId === instanceId ? `${eniId} hangs on ${instanceId} still` : undefined;
}

const attach: CallKind = {
  weight: 6,
  draw: (scene) => {
    const eni = target(scene, "eni", (one) => one.instanceId === null);
    const host = target(scene, "instance", (one) => one.vpcId === eni?.vpcId);
    if (eni === undefined || host === undefined) return undefined;
    return planned(
      attachEni,
      { eniId: eni.id, instanceId: host.id },
      {
        promised: (state) =>
          state.get("eni", eni.id)?.instanceId === host.id ? undefined : `${eni.id} is not on ${host.id}`,
        settled: hangsOn(eni.id, host.id),
      },
    );
  },
};

const isFurther = (one: Eni) => one.instanceId !== null && one.kind !== "primary";

const detach: CallKind = {
  weight: 5,
  draw: (scene) => {
    const eni = target(scene, "eni", isFurther);
    if (eni?.instanceId === undefined || eni.instanceId === null) return undefined;
    const input = { eniId: eni.id, instanceId: eni.instanceId, dropEips: often(scene.random, 30) };
    return planned(detachEni, input, { settled: hasLeft(eni.id, eni.instanceId) });
  },
};

const migrate: CallKind = {
  weight: 2,
  draw: (scene) => {
    const eni = target(scene, "eni", isFurther);
    if (eni?.instanceId === undefined || eni.instanceId === null) return undefined;
    const to = oneOf(scene.random, scene.state.of("instance", scene.owner));
    if (to === undefined) return undefined;
    const input = { eniId: eni.id, fromInstanceId: eni.instanceId, toInstanceId: to.id };
    return planned(migrateEni, input, { settled: hangsOn(eni.id, to.id) });
  },
};

/** ENIs: made, dropped, hung on instances and taken off. */
export const interfaceCalls: readonly CallKind[] = [make, makeAttached, drop, attach, detach, migrate];
