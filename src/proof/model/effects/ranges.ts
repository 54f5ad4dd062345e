import type { RangeCalls } from "../calls/ranges.ts";
import type { Effects } from "./effects.ts";

/** What there is once calls about further ranges are done. */
export const rangeEffects: Effects<keyof RangeCalls> = {
  addRange(world, { vpcId, cidr }) {
    const vpc = world.vpcs.get(vpcId);
    if (vpc !== undefined) vpc.further = [...vpc.further, cidr];
  },
  dropRange(world, { vpcId, cidr }) {
    const vpc = world.vpcs.get(vpcId);
    if (vpc !== undefined) vpc.further = vpc.further.filter((one) => one !== cidr);
  },
  replaceRange(world, { vpcId, from, to }) {
    const vpc = world.vpcs.get(vpcId);
    if (vpc === undefined) return;
    if (vpc.cidr === from) vpc.cidr = to;
    vpc.further = vpc.further.map((one) => (one === from ? to : one));
  },
};
