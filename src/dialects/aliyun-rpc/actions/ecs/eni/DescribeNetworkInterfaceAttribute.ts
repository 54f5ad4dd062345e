import { required } from "../../../../../domain/fault/fault.ts";
import type { JsonObject } from "../../../../../domain/json.ts";
import { loadEnis } from "../../../../../operations/eni/list-enis.ts";
import { action } from "../../../action.ts";
import { eniOut, trafficConfig } from "../../../words/eni.ts";

// What every interface has until somebody asks for other times.
const tracking = { TcpClosedAndTimeWaitTimeout: 3, TcpEstablishedTimeout: 910, UdpTimeout: 30 };

export default action<"ecs", "DescribeNetworkInterfaceAttribute">({
  // All is shown whatever `Attribute` asks for: "basic", which CNI plugins send, is a part of it.
  hints: ["Attribute"],
  async run({ NetworkInterfaceId: eniId, Tag: tags = [] }, context) {
    const [view] = await context.read(loadEnis, [eniId]);
    const found = required(view, { kind: "eni.not-found", eniId });
    const wears = tags.every(({ Key, Value }) =>
      found.tags.some((tag) => tag.key === Key && (Value === undefined || tag.value === Value)),
    );
    const { eni } = required(wears ? found : undefined, { kind: "eni.not-found", eniId });
    const { Attachment, ...rest } = eniOut(found, context.call.accountId);
    const qos = eni.traits["qos"] as JsonObject | null | undefined;
    const own = eni.traits["connectionTracking"] as JsonObject | undefined;
    return {
      ...rest,
      ...(Attachment !== undefined && {
        Attachment: { ...Attachment, MemberNetworkInterfaceIds: { MemberNetworkInterfaceId: [] } },
      }),
      NetworkInterfaceTrafficConfig: trafficConfig(eni),
      ConnectionTrackingConfiguration: { ...tracking, ...own },
      QoSConfig: qos === undefined || qos === null ? { EnableQoS: false } : { EnableQoS: true, QoS: qos },
    };
  },
});
