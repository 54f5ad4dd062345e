import type { Fault } from "../../../domain/fault/fault.ts";
import { type AliyunCodes, forbidden } from "./code.ts";

/** Codes that the VPC product has where ECS, whose table all products share, has others. */
export const vpcProductCodes: Partial<AliyunCodes<Fault>> = {
  "token.mismatch": forbidden("InvalidIdempotenceParameter.Mismatch"),
};
