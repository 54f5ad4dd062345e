import { action } from "../../../action.ts";
import { modifyVRouter } from "../../../words/router.ts";

export default action<"vpc", "ModifyVRouterAttribute">({ run: modifyVRouter });
