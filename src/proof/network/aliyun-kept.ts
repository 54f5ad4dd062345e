import { mapDone } from "../wire/outcome.ts";
import type { KeptChanges } from "./kept.ts";
import { given, list, states, text } from "./lists.ts";
import type { NetworkReads, Site } from "./network.ts";

/** Kept blocks in the words of Alibaba Cloud's VPC. */
export function aliyunKept({ call }: Site): KeptChanges {
  return {
    reserve: undefined,
    async keepBlock({ subnetId, block, name }) {
      const asked = given({
        VSwitchId: subnetId,
        VSwitchCidrReservationCidr: typeof block === "string" ? block : undefined,
        VSwitchCidrReservationMask: typeof block === "number" ? String(block) : undefined,
        VSwitchCidrReservationName: name,
      });
      return mapDone(await call("CreateVSwitchCidrReservation", asked), (answer) =>
        text(answer, "VSwitchCidrReservationId"),
      );
    },
    drop: ({ keptId }) => call("DeleteVSwitchCidrReservation", { VSwitchCidrReservationId: keptId }),
    rename: ({ keptId }, VSwitchCidrReservationName) =>
      call("ModifyVSwitchCidrReservationAttribute", {
        VSwitchCidrReservationId: keptId,
        VSwitchCidrReservationName,
      }),
  };
}

/** The kept blocks that there are. */
export function aliyunKeptOf({ call }: Site): NetworkReads["kept"] {
  return async () => {
    const told = await call("ListVSwitchCidrReservations", { MaxResults: 100 });
    const rows = mapDone(told, (answer) => list(answer, "VSwitchCidrReservations"));
    return states(rows, (one) => ({
      id: text(one, "VSwitchCidrReservationId"),
      name: text(one, "VSwitchCidrReservationName"),
      subnetId: text(one, "VSwitchId"),
      cidr: text(one, "VSwitchCidrReservationCidr"),
    }));
  };
}
