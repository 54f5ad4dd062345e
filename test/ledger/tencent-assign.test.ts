import { prove } from "./prove.ts";
import { provenTencentAssign } from "./tencent-assign/proven.ts";

prove(provenTencentAssign);
