import type { InstanceType } from "../../../domain/instance/instance-type.ts";
import { runInstances } from "../../../operations/instance/run-instances.ts";
import { startInstances } from "../../../operations/instance/start-instances.ts";
import { stopInstances } from "../../../operations/instance/stop-instances.ts";
import { terminateInstances } from "../../../operations/instance/terminate-instances.ts";
import { type CallKind, often, planned } from "../plan.ts";
import { wronglyExhausted } from "./exhaustion.ts";
import { target } from "./targets.ts";

/** A machine with little room, so that it is full again and again. */
const small: InstanceType = {
  name: "small",
  family: "small",
  vcpu: 1,
  memoryGib: 1,
  enis: 3,
  ipv4PerEni: 4,
  ipv6PerEni: 1,
};

const run: CallKind = {
  weight: 6,
  draw: (scene) => {
    const { random } = scene;
    const subnet = target(scene, "subnet");
    if (subnet === undefined) return undefined;
    const names = Array.from({ length: 1 + random.below(2) }, (_, index) => ({
      name: `i${index}`,
      hostName: "",
    }));
    const secondaryCount = random.below(2);
    const input = {
      subnetId: subnet.id,
      names,
      type: small,
      imageId: "img-1",
      primaryEni: { securityGroupIds: [], secondaryCount },
      started: often(random, 80),
      ...(often(random, 30) && { wan: { bandwidthMbps: 1, internetCharge: "" } }),
    };
    return planned(runInstances, input, {
      promised: (after, { instanceIds }) => {
        const there = instanceIds.filter((id) => after.get("instance", id) !== undefined).length;
        return there === names.length ? undefined : `${there} instances were made of ${names.length}`;
      },
      ...(names.length === 1 && { refused: wronglyExhausted(subnet.id, 0, 1 + secondaryCount) }),
    });
  },
};

const terminate: CallKind = {
  weight: 3,
  draw: (scene) => {
    const instance = target(scene, "instance");
    if (instance === undefined) return undefined;
    const { id } = instance;
    const input = {
      instanceIds: [id],
      running: often(scene.random, 80),
      releaseEips: often(scene.random, 30),
    };
    return planned(terminateInstances, input, {
      settled: (after) => (after.get("instance", id) === undefined ? undefined : `${id} is still there`),
    });
  },
};

const power: CallKind = {
  weight: 3,
  draw: (scene) => {
    const instance = target(scene, "instance");
    if (instance === undefined) return undefined;
    const operation = instance.state === "running" ? stopInstances : startInstances;
    return planned(operation, { instanceIds: [instance.id] });
  },
};

/** Instances. */
export const machineCalls: readonly CallKind[] = [run, terminate, power];
