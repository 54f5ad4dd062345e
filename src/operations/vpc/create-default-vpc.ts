import { refuse } from "../../domain/fault/fault.ts";
import { writeOperation } from "../kit/operation.ts";
import { type CreatedVpc, makeVpc, type NewVpc } from "./create-vpc.ts";
import { findDefault } from "./default-network.ts";

/** Makes the network that nobody asked for: one to a region. */
export const createDefaultVpc = writeOperation(
  "vpc/create-default-vpc",
  async (work, input: Pick<NewVpc, "ipv6" | "asTask" | "traits">): Promise<CreatedVpc> => {
    const found = await findDefault(work);
    if (found !== undefined) refuse({ kind: "vpc.default-exists", vpcId: found.id });
    const { name, cidr } = work.profile.defaultNetwork;
    return makeVpc(work, { name, cidr, isDefault: true, ...input });
  },
);
