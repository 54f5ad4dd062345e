import { settleEips } from "../../operations/eip/settle-eips.ts";
import { finishAttachEni } from "../../operations/eni/finish-attach-eni.ts";
import { finishDeleteEni } from "../../operations/eni/finish-delete-eni.ts";
import { finishDetachEni } from "../../operations/eni/finish-detach-eni.ts";
import { settleEni } from "../../operations/eni/settle-eni.ts";
import { destroyInstances } from "../../operations/instance/destroy-instances.ts";
import { settleInstances } from "../../operations/instance/settle-instances.ts";
import { movePrivateIp } from "../../operations/private-ip/move-private-ip.ts";
import { releasePrivateIps } from "../../operations/private-ip/release-private-ips.ts";
import { settleSubnet } from "../../operations/subnet/settle-subnet.ts";
import { settleVpc } from "../../operations/vpc/settle-vpc.ts";

/** The last steps of tasks: loaded before a simulation begins, so that loading takes none of its turns. */
export const steps = [
  settleEips,
  finishAttachEni,
  finishDeleteEni,
  finishDetachEni,
  settleEni,
  destroyInstances,
  settleInstances,
  movePrivateIp,
  releasePrivateIps,
  settleSubnet,
  settleVpc,
] as const;
