import { aliyunClients } from "../../kit/clients.ts";
import { notYet, type Teller } from "../../kit/teller.ts";
import type { Cloud } from "../../../src/server/index.ts";
import { aliyunGuardVerbs } from "./aliyun/guard.ts";
import { aliyunEniCodes, aliyunEniVerbs } from "./aliyun/eni.ts";
import { aliyunInstanceVerbs } from "./aliyun/instance.ts";
import { aliyunTagVerbs } from "./aliyun/tag.ts";

/** Tells stories with the vendor's own SDK. */
export function aliyunTeller(cloud: Cloud): Teller {
  return {
    dialect: "aliyun-rpc",
    capacityOf24: 252,
    codes: aliyunEniCodes,
    createVpc: () => notYet("createVpc"),
    createSubnet: () => notYet("createSubnet"),
    deleteVpc: () => notYet("deleteVpc"),
    deleteSubnet: () => notYet("deleteSubnet"),
    freeCount: () => notYet("freeCount"),
    ...aliyunEniVerbs(aliyunClients(cloud)),
    ...aliyunInstanceVerbs(aliyunClients(cloud)),
    ...aliyunGuardVerbs(aliyunClients(cloud)),
    ...aliyunTagVerbs(aliyunClients(cloud)),
  };
}
