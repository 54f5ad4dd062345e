import { prove } from "./prove.ts";
import { provenQcloudAssign } from "./qcloud-assign/proven.ts";

prove(provenQcloudAssign);
