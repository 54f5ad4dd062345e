import type { New } from "../../domain/row.ts";
import type { Subnet } from "../../domain/subnet/subnet.ts";
import { writeOperation } from "../kit/operation.ts";
import { addDefaultSubnet } from "../vpc/default-network.ts";
import type { NewSubnet } from "./create-subnet.ts";

/** Makes the subnet of a zone in the default network. */
export const createDefaultSubnet = writeOperation(
  "subnet/create-default-subnet",
  (work, input: Pick<NewSubnet, "zone" | "ipv6" | "asTask">): Promise<New<Subnet>> =>
    addDefaultSubnet(work, input),
);
