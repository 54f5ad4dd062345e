import { required } from "../../domain/fault/fault.ts";
import { writeOperation } from "../kit/operation.ts";
import { makeSubnet, type NewSubnet } from "../subnet/create-subnet.ts";
import { makeVpc, type NewVpc } from "./create-vpc.ts";

/** A network to be made with its first subnets. */
export interface NewVpcWithSubnets {
  readonly vpc: NewVpc;
  readonly subnets: readonly Omit<NewSubnet, "vpcId">[];
}

/** The ids of a network and of the subnets that were made with it, in the order asked. */
export interface MadeTogether {
  readonly vpcId: string;
  readonly subnetIds: readonly string[];
}

/** Makes a network with its first subnets: all or nothing. */
export const createVpcWithSubnets = writeOperation(
  "vpc/create-with-subnets",
  async (work, input: NewVpcWithSubnets): Promise<MadeTogether> => {
    const { vpc: made } = await makeVpc(work, input.vpc);
    const vpc = required(await work.tx.get("vpc", made.id), { kind: "vpc.not-found", vpcId: made.id });
    const subnetIds: string[] = [];
    for (const subnet of input.subnets) {
      subnetIds.push((await makeSubnet(work, vpc, { ...subnet, vpcId: vpc.id })).id);
    }
    return { vpcId: vpc.id, subnetIds };
  },
);
