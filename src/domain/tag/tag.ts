import type { OwnedRow, Row } from "../row.ts";

/** What can carry tags. */
export type TaggedKind =
  | "vpc"
  | "subnet"
  | "eni"
  | "eip"
  | "securityGroup"
  | "routeTable"
  | "natGateway"
  | "havip"
  | "instance"
  | "keyPair";

/** One tag on one resource. */
export interface Tag extends OwnedRow {
  readonly resourceKind: TaggedKind;
  readonly resourceId: string;
  readonly key: string;
  readonly value: string;
  readonly createdAtMs: number;
}

/** A key with a value that an account has declared, on a resource or not. */
export interface TagDefinition extends Row {
  readonly accountId: string;
  readonly key: string;
  readonly value: string;
  readonly createdAtMs: number;
}
