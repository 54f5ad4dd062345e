import type { AccountHold } from "../../domain/account/account-hold.ts";
import type { IdempotencyRecord } from "../../domain/account/idempotency.ts";
import type { TemporaryKey } from "../../domain/account/temporary-key.ts";
import type { Usage } from "../../domain/account/usage.ts";
import type { Tag, TagDefinition, TagKey } from "../../domain/tag/tag.ts";
import type { Task } from "../../domain/task/task.ts";
import { owned, table } from "../table.ts";

/**
 * Tags, which an account reads across its regions; tasks, honoured tokens, renewing quotas and temporary
 * keys.
 */
export const ledgerTables = {
  tag: table<Tag>({
    name: "tag",
    scope: "account",
    columns: {
      ...owned,
      resourceKind: "text",
      resourceId: "text",
      key: "text",
      value: "text",
      createdAtMs: "int",
    },
    key: ["resourceId", "key"],
    unique: [["resourceId", "key"]],
    indexes: [
      ["accountId", "key", "value"],
      ["accountId", "region", "resourceKind"],
    ],
  }),
  tagKey: table<TagKey>({
    name: "tag_key",
    scope: "account",
    columns: { seq: "serial", accountId: "text", key: "text", createdAtMs: "int" },
    key: ["key"],
    unique: [["accountId", "key"]],
    tallies: [[]],
  }),
  tagDefinition: table<TagDefinition>({
    name: "tag_definition",
    scope: "account",
    columns: { seq: "serial", accountId: "text", key: "text", value: "text", createdAtMs: "int" },
    key: ["key", "value"],
    unique: [["accountId", "key", "value"]],
    tallies: [[], ["key"]],
  }),
  accountHold: table<AccountHold>({
    name: "account_hold",
    scope: "account",
    columns: { seq: "serial", accountId: "text", what: "text" },
    key: ["what"],
    unique: [["accountId", "what"]],
  }),
  task: table<Task>({
    name: "task",
    columns: {
      ...owned,
      requestId: "text",
      operation: "text",
      state: "text",
      startedAtMs: "int",
      endedAtMs: "int",
      dueAtMs: "int",
      pollsLeft: "int",
      resourceIds: "json",
      finish: "text",
      finishInput: "json",
    },
    nullable: ["endedAtMs", "dueAtMs", "pollsLeft"],
    key: ["requestId"],
    unique: [["requestId"]],
    indexes: [["state", "dueAtMs"]],
    numbered: true,
  }),
  idempotency: table<IdempotencyRecord>({
    name: "idempotency",
    columns: {
      ...owned,
      operation: "text",
      token: "text",
      fingerprint: "text",
      requestId: "text",
      answer: "text",
      expiresAtMs: "int",
    },
    key: ["operation", "token"],
    unique: [["accountId", "region", "operation", "token"]],
    indexes: [["expiresAtMs"]],
  }),
  usage: table<Usage>({
    name: "usage",
    columns: { ...owned, id: "text", quota: "text", period: "text", used: "int" },
  }),
  temporaryKey: table<TemporaryKey>({
    name: "temporary_key",
    scope: "none",
    columns: {
      seq: "serial",
      id: "text",
      secret: "text",
      token: "text",
      principal: "json",
      expiresAtMs: "int",
    },
    indexes: [["expiresAtMs"]],
  }),
} as const;
