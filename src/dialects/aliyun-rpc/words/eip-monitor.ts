import { required } from "../../../domain/fault/fault.ts";
import type { VpcEipMonitorDataOut } from "../../../generated/aliyun-rpc.ts";
import { listEipHeads } from "../../../operations/eip/list-eips.ts";
import type { ActionContext } from "../../kit/action.ts";
import { type MonitorRangeIn, monitorFieldFaults, pointsIn } from "./monitor-range.ts";
import { utcTime } from "./times.ts";

// No packet passes through here, so that nothing is ever counted.
const silence = { EipBandwidth: 0, EipFlow: 0, EipPackets: 0, EipRX: 0, EipTX: 0 };

const bounds = { daysKept: 31, periods: [60, 300, 900, 3600] };

/** Codes for times and periods that cannot be asked for. */
export const eipMonitorFieldFaults = {
  ...monitorFieldFaults,
  lastTime: "InvalidEndTime.Malformed",
  points: "OperationDenied.TooManyDataQueried",
} as const;

/** What passed through an EIP in each period of a range. */
export async function eipMonitorData(
  input: MonitorRangeIn & { readonly AllocationId: string },
  context: ActionContext,
): Promise<VpcEipMonitorDataOut[]> {
  const { AllocationId: eipId } = input;
  const points = pointsIn(input, context.call.nowMs, bounds);
  const { items } = await context.read(listEipHeads, { where: { id: eipId, kind: { not: "wan" } } });
  required(items[0], { kind: "eip.not-found", eipId });
  return points.map((point) => ({ TimeStamp: utcTime(point), ...silence }));
}
