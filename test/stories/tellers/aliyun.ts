import { aliyunClients } from "../../kit/clients.ts";
import type { Teller } from "../../kit/teller.ts";
import type { Cloud } from "../../../src/server/index.ts";
import { aliyunGuardVerbs } from "./aliyun/guard.ts";
import { aliyunEipCodes, aliyunEipVerbs } from "./aliyun/eip.ts";
import { aliyunEniCodes, aliyunEniVerbs } from "./aliyun/eni.ts";
import { aliyunInstanceVerbs } from "./aliyun/instance.ts";
import { aliyunNetworkCodes, aliyunNetworkVerbs } from "./aliyun/network.ts";
import { aliyunRouteCodes, aliyunRouteVerbs } from "./aliyun/route.ts";
import { aliyunTagVerbs } from "./aliyun/tag.ts";

/** Tells stories with the vendor's own SDK. */
export function aliyunTeller(cloud: Cloud): Teller {
  return {
    dialect: "aliyun-rpc",
    capacityOf24: 252,
    codes: aliyunEniCodes,
    networkCodes: aliyunNetworkCodes,
    routeCodes: aliyunRouteCodes,
    eipCodes: aliyunEipCodes,
    ...aliyunNetworkVerbs(aliyunClients(cloud)),
    ...aliyunEniVerbs(aliyunClients(cloud)),
    ...aliyunInstanceVerbs(aliyunClients(cloud)),
    ...aliyunGuardVerbs(aliyunClients(cloud)),
    ...aliyunTagVerbs(aliyunClients(cloud)),
    ...aliyunRouteVerbs(aliyunClients(cloud)),
    ...aliyunEipVerbs(aliyunClients(cloud)),
  };
}
