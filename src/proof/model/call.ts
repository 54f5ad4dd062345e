import type { EipTarget, Hop, NewEni, NewInstances, RuleRef, TableRef } from "../network/network.ts";

interface Hanging {
  readonly vpcId: string;
  readonly eniId: string;
  readonly instanceId: string;
}

/** A call about route tables or what is in them. */
export type TableCall =
  | { readonly verb: "createTable"; readonly vpcId: string; readonly name: string }
  | ({ readonly verb: "deleteTable" } & TableRef)
  | ({ readonly verb: "useTable"; readonly subnetId: string } & TableRef)
  | { readonly verb: "leaveTable"; readonly tableId: string; readonly subnetId: string }
  | ({ readonly verb: "addRoute"; readonly destination: string; readonly hop: Hop } & TableRef)
  | ({ readonly verb: "dropRoute"; readonly destination: string; readonly hop: Hop } & TableRef);

/** A call about the rules of a security group. */
export type RuleCall = ({ readonly verb: "addRule" } & RuleRef) | ({ readonly verb: "dropRule" } & RuleRef);

/** One call as a program makes it, with the ids and addresses that it names. */
export type Call =
  | TableCall
  | RuleCall
  | { readonly verb: "createVpc"; readonly cidr: string; readonly name: string }
  | { readonly verb: "deleteVpc"; readonly vpcId: string }
  | { readonly verb: "createSubnet"; readonly vpcId: string; readonly cidr: string; readonly name: string }
  | { readonly verb: "deleteSubnet"; readonly vpcId: string; readonly subnetId: string }
  | { readonly verb: "createGroup"; readonly vpcId: string; readonly name: string }
  | { readonly verb: "deleteGroup"; readonly groupId: string }
  | { readonly verb: "bindGroups"; readonly eniId: string; readonly groupIds: readonly string[] }
  | ({ readonly verb: "createEni" } & NewEni)
  | { readonly verb: "deleteEni"; readonly vpcId: string; readonly eniId: string }
  | {
      readonly verb: "assign";
      readonly vpcId: string;
      readonly eniId: string;
      readonly addresses: readonly string[];
      readonly count: number;
      readonly token?: string;
    }
  | {
      readonly verb: "unassign";
      readonly vpcId: string;
      readonly eniId: string;
      readonly addresses: readonly string[];
    }
  | {
      readonly verb: "migrate";
      readonly vpcId: string;
      readonly address: string;
      readonly eniId: string;
      readonly toEniId: string;
    }
  | ({ readonly verb: "attach" } & Hanging)
  | ({ readonly verb: "detach" } & Hanging)
  | ({ readonly verb: "run" } & NewInstances)
  | { readonly verb: "terminate"; readonly instanceId: string }
  | { readonly verb: "allocate" }
  | { readonly verb: "associate"; readonly eipId: string; readonly target: EipTarget }
  | { readonly verb: "disassociate"; readonly eipId: string }
  | { readonly verb: "release"; readonly eipId: string };

/** A call's verb. */
export type Verb = Call["verb"];

/** The call of one verb. */
export type CallOf<V extends Verb> = Extract<Call, { readonly verb: V }>;
