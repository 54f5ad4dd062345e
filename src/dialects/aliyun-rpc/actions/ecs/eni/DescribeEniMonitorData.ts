import { refuse } from "../../../../../domain/fault/fault.ts";
import { listInstances } from "../../../../../operations/instance/list-instances.ts";
import type { ActionContext } from "../../../../kit/action.ts";
import { action } from "../../../action.ts";
import {
  monitorFieldFaults,
  monitorFields,
  pointsIn,
  requireFewPoints,
} from "../../../words/monitor-range.ts";
import { utcTime } from "../../../words/times.ts";

const bounds = { daysKept: 30, periods: [60, 600, 3600] };

// No packet passes through here, so that nothing is ever counted.
const silence = {
  PacketRx: "0",
  PacketTx: "0",
  IntranetRx: "0",
  IntranetTx: "0",
  DropPacketRx: "0",
  DropPacketTx: "0",
};

interface Watched {
  readonly running: boolean;
  /** Its secondary ENIs. */
  readonly eniIds: readonly string[];
}

async function watched(context: ActionContext, instanceId: string, eniId?: string): Promise<Watched> {
  const { items } = await context.read(listInstances, { query: { where: { id: instanceId } } });
  const [view] = items;
  if (view === undefined) return refuse({ kind: "instance.not-found", instanceId });
  const secondary = view.enis.map(({ eni }) => eni).filter(({ kind }) => kind === "secondary");
  const eniIds = secondary.map(({ id }) => id).filter((id) => eniId === undefined || id === eniId);
  if (eniIds.length === 0 && eniId !== undefined) refuse({ kind: "eni.not-found", eniId });
  return { running: view.instance.state === "running", eniIds };
}

export default action<"ecs", "DescribeEniMonitorData">({
  fieldFaults: monitorFieldFaults,
  fields: monitorFields,
  async run(input, context) {
    const points = pointsIn(input, context.call.nowMs, bounds);
    const { running, eniIds } = await watched(context, input.InstanceId, input.EniId);
    requireFewPoints(points.length * eniIds.length);
    // A stopped instance has no data, rather than data that says nothing.
    const data = (running ? eniIds : []).flatMap((EniId) =>
      points.map((point) => ({ EniId, TimeStamp: utcTime(point), ...silence })),
    );
    return { MonitorData: { EniMonitorData: data }, TotalCount: data.length };
  },
});
