import type { OwnedRow, Row } from "../row.ts";

/** What can carry tags. */
export type TaggedKind =
  | "vpc"
  | "subnet"
  | "eni"
  | "eip"
  | "eipv6"
  | "publicPool"
  | "securityGroup"
  | "portRangeList"
  | "routeTable"
  | "natGateway"
  | "havip"
  | "instance"
  | "keyPair"
  | "subnetReservation";

/** A thing that can carry tags, by its kind and id. */
export interface Taggable {
  readonly kind: TaggedKind;
  readonly id: string;
}

/** One tag on one resource; the account sees it from every region. */
export interface Tag extends OwnedRow {
  readonly resourceKind: TaggedKind;
  readonly resourceId: string;
  readonly key: string;
  readonly value: string;
  readonly createdAtMs: number;
}

/** A tag key that an account has declared: it has at least one value. */
export interface TagKey extends Row {
  readonly accountId: string;
  readonly key: string;
  readonly createdAtMs: number;
}

/** A key with a value that an account has declared, on a resource or not. */
export interface TagDefinition extends Row {
  readonly accountId: string;
  readonly key: string;
  readonly value: string;
  readonly createdAtMs: number;
}
