import type { EniPermission } from "../../domain/eni/eni.ts";
import type { Query } from "../../store/port.ts";
import { readOperation } from "../kit/operation.ts";
import { findPage, type Page } from "../kit/page.ts";

/** Lists permissions on ENIs. */
export const listPermissions = readOperation(
  "eni-permission/list-permissions",
  ({ tx }, query: Query<EniPermission>): Promise<Page<EniPermission>> => findPage(tx, "eniPermission", query),
);
