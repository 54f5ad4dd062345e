import { createSubnets } from "../../../operations/subnet/create-subnet.ts";
import { deleteSubnet } from "../../../operations/subnet/delete-subnet.ts";
import { createVpc } from "../../../operations/vpc/create-vpc.ts";
import { deleteVpc } from "../../../operations/vpc/delete-vpc.ts";
import { type CallKind, oneOf, often, planned, type Scene } from "../plan.ts";

/** The zones of the simulated region. */
export const zones = ["zone-1", "zone-2"] as const;

const asTask = ({ random }: Scene) => often(random, 30);

const createNetwork: CallKind = {
  weight: 3,
  draw: (scene) =>
    planned(
      createVpc,
      {
        name: `n${scene.random.below(100)}`,
        cidr: `10.${scene.random.below(3)}.0.0/16`,
        asTask: asTask(scene),
      },
      {
        promised: (state, { vpc }) =>
          state.get("vpc", vpc.id) === undefined ? `${vpc.id} is not there` : undefined,
      },
    ),
};

const removeNetwork: CallKind = {
  weight: 2,
  draw: ({ state, random, owner }) => {
    const vpc = oneOf(random, state.of("vpc", owner));
    if (vpc === undefined) return undefined;
    return planned(
      deleteVpc,
      { vpcId: vpc.id, takesEmptyParts: often(random, 50) },
      {
        promised: (after) =>
          after.get("vpc", vpc.id) === undefined ? undefined : `${vpc.id} is still there`,
      },
    );
  },
};

// Blocks of the first 64 addresses: most overlap with one that is there.
function blockIn(cidr: string, { random }: Scene): string {
  const base = cidr.split(".").slice(0, 2).join(".");
  const prefix = random.below(3) === 0 ? 28 : 29;
  const size = 2 ** (32 - prefix);
  return `${base}.0.${size * random.below(64 / size)}/${prefix}`;
}

const makeSubnets: CallKind = {
  weight: 5,
  draw: (scene) => {
    const { state, random, owner } = scene;
    const vpc = oneOf(random, state.of("vpc", owner));
    if (vpc === undefined) return undefined;
    const zone = oneOf(random, zones) ?? zones[0];
    const count = often(random, 20) ? 2 : 1;
    const subnets = Array.from({ length: count }, (_, index) => ({
      vpcId: vpc.id,
      name: `s${index}`,
      cidr: blockIn(vpc.cidr, scene),
      zone,
      // Only clouds that make one at a time have it pending at first.
      asTask: count === 1 && asTask(scene),
    }));
    return planned(
      createSubnets,
      { vpcId: vpc.id, subnets },
      {
        promised: (after, made) => {
          if (made.length !== subnets.length) return `${made.length} subnets were made of ${subnets.length}`;
          const missing = made.find(({ subnet }) => after.get("subnet", subnet.id)?.cidr !== subnet.cidr);
          return missing === undefined ? undefined : `${missing.subnet.id} is not there`;
        },
      },
    );
  },
};

const removeSubnet: CallKind = {
  weight: 2,
  draw: ({ state, random, owner }) => {
    const subnet = oneOf(random, state.of("subnet", owner));
    if (subnet === undefined) return undefined;
    return planned(
      deleteSubnet,
      { subnetId: subnet.id },
      {
        promised: (after) =>
          after.get("subnet", subnet.id) === undefined ? undefined : `${subnet.id} stays`,
      },
    );
  },
};

/** Networks and subnets. */
export const networkCalls: readonly CallKind[] = [createNetwork, removeNetwork, makeSubnets, removeSubnet];
