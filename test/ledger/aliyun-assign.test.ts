import { provenAliyunAssign } from "./aliyun-assign/proven.ts";
import { prove } from "./prove.ts";

prove(provenAliyunAssign);
