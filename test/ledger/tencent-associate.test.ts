import { prove } from "./prove.ts";
import { provenTencentAssociate } from "./tencent-associate/proven.ts";

prove(provenTencentAssociate);
