import { action } from "../../../action.ts";
import twin from "../../vpc/havip/DeleteHaVip.ts";

// What ECS once did for networks, and VPC does since: two pages tell of one action.
export default action<"ecs", "DeleteHaVip">(twin);
