import { action } from "../../../action.ts";
import twin from "../../vpc/nat/DeleteForwardEntry.ts";

// What ECS once did for networks, and VPC does since: two pages tell of one action.
export default action<"ecs", "DeleteForwardEntry">(twin);
