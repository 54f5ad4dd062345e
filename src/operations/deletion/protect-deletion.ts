import { required } from "../../domain/fault/fault.ts";
import { type WriteWork, writeOperation } from "../kit/operation.ts";

/** Whether an EIP or a NAT gateway may be deleted. */
export interface ProtectDeletion {
  readonly kind: "eip" | "natGateway";
  readonly id: string;
  readonly deletionProtected: boolean;
}

async function requirePresent(work: WriteWork, kind: ProtectDeletion["kind"], id: string): Promise<void> {
  const [row] = await work.tx.lock(kind, [id]);
  if (kind === "eip") required(row, { kind: "eip.not-found", eipId: id });
  else required(row, { kind: "nat.not-found", natGatewayId: id });
}

/** Protects a resource from being deleted, or lets it be deleted again. */
export const protectDeletion = writeOperation(
  "deletion/protect-deletion",
  async (work, { kind, id, deletionProtected }: ProtectDeletion): Promise<void> => {
    await requirePresent(work, kind, id);
    await work.tx.update(kind, { id }, { deletionProtected });
  },
);
