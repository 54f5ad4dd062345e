import { refuse } from "../../../domain/fault/fault.ts";

/** The mask of a block of public addresses: 24 to 28. */
export function requirePublicMask(field: string, mask: number): number {
  if (mask >= 24 && mask <= 28) return mask;
  return refuse({ kind: "request.out-of-range", field, value: mask, expected: "a mask of 24 to 28" });
}
