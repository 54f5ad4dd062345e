import type { CallKind, PlannedCall, Scene } from "../plan.ts";
import { addressCalls } from "./addresses.ts";
import { eipCalls } from "./eips.ts";
import { guardCalls } from "./guards.ts";
import { interfaceCalls } from "./interfaces.ts";
import { machineCalls } from "./machines.ts";
import { networkCalls } from "./network.ts";

const kinds = [
  ...networkCalls,
  ...interfaceCalls,
  ...addressCalls,
  ...eipCalls,
  ...guardCalls,
  ...machineCalls,
];

const whole = kinds.reduce((sum, kind) => sum + kind.weight, 0);

function drawKind({ random }: Scene): CallKind | undefined {
  let place = random.below(whole);
  return kinds.find((kind) => (place -= kind.weight) < 0);
}

/** The next call of a program: of whatever kind there is something to do it to. */
export function drawCall(scene: Scene): PlannedCall {
  for (;;) {
    const call = drawKind(scene)?.draw(scene);
    if (call !== undefined) return call;
  }
}
