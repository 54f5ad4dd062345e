import { tencentClients } from "../../kit/clients.ts";
import type { Teller } from "../../kit/teller.ts";
import type { Cloud } from "../../../src/server/index.ts";
import { tencentGuardVerbs } from "./tencent/guard.ts";
import { tencentEipCodes, tencentEipVerbs } from "./tencent/eip.ts";
import { tencentEniCodes, tencentEniVerbs } from "./tencent/eni.ts";
import { tencentNetworkCodes, tencentNetworkVerbs } from "./tencent/network.ts";
import { tencentInstanceVerbs } from "./tencent/instance.ts";
import { tencentRouteCodes, tencentRouteVerbs } from "./tencent/route.ts";
import { tencentTagVerbs } from "./tencent/tag.ts";

/** Tells stories with Tencent Cloud's own SDK. */
export function tencentTeller(cloud: Cloud): Teller {
  const clients = tencentClients(cloud);
  return {
    dialect: "tencent-v3",
    capacityOf24: 253,
    codes: tencentEniCodes,
    networkCodes: tencentNetworkCodes,
    routeCodes: tencentRouteCodes,
    eipCodes: tencentEipCodes,
    ...tencentNetworkVerbs(clients),
    ...tencentEniVerbs(clients),
    ...tencentInstanceVerbs(clients),
    ...tencentGuardVerbs(clients),
    ...tencentTagVerbs(clients),
    ...tencentRouteVerbs(clients),
    ...tencentEipVerbs(clients),
  };
}
