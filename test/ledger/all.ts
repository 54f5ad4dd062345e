import { provenAliyunAssign } from "./aliyun-assign/proven.ts";
import type { ProvenLedger } from "./ledger.ts";
import { provenQcloudAssign } from "./qcloud-assign/proven.ts";
import { provenTencentAssign } from "./tencent-assign/proven.ts";
import { provenTencentAssociate } from "./tencent-associate/proven.ts";
import { provenTencentCreate } from "./tencent-create/proven.ts";

/** The seeds' ledgers with their proofs, in the order of the seeds. */
export const provenLedgers: readonly ProvenLedger[] = [
  provenTencentAssign,
  provenQcloudAssign,
  provenTencentCreate,
  provenAliyunAssign,
  provenTencentAssociate,
];
