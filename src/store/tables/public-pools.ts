import type { EipSegment, OpenedFeature, PublicBlock, PublicPool } from "../../domain/eip/public-pool.ts";
import { resource, table } from "../table.ts";

/** Public addresses that accounts keep for themselves: in pools, and as whole segments. */
export const publicPoolTables = {
  publicPool: table<PublicPool>({
    name: "public_pool",
    columns: {
      ...resource,
      profile: "text",
      name: "text",
      description: "text",
      isp: "text",
      kind: "text",
      state: "text",
      taskId: "int",
    },
    nullable: ["taskId"],
    tallies: [[]],
  }),
  eipSegment: table<EipSegment>({
    name: "eip_segment",
    columns: {
      ...resource,
      profile: "text",
      name: "text",
      description: "text",
      cidr: "text",
      isp: "text",
      zone: "text",
      state: "text",
      taskId: "int",
    },
    nullable: ["taskId"],
    unique: [["cidr"]],
    tallies: [[]],
  }),
  publicBlock: table<PublicBlock>({
    name: "public_block",
    scope: "none",
    columns: {
      seq: "serial",
      id: "text",
      holderId: "text",
      addressPoolId: "text",
      state: "text",
      createdAtMs: "int",
    },
    indexes: [["holderId"]],
    tallies: [["holderId"]],
  }),
  openedFeature: table<OpenedFeature>({
    name: "opened_feature",
    scope: "account",
    columns: { seq: "serial", accountId: "text", feature: "text", openedAtMs: "int" },
    key: ["feature"],
    unique: [["accountId", "feature"]],
  }),
} as const;
