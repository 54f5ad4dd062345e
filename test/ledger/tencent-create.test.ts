import { prove } from "./prove.ts";
import { provenTencentCreate } from "./tencent-create/proven.ts";

prove(provenTencentCreate);
