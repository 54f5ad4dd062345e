import { action } from "../../../action.ts";
import twin from "../../vpc/havip/ModifyHaVipAttribute.ts";

// ECS had no names for these yet: otherwise its page tells of the same change.
export default action<"ecs", "ModifyHaVipAttribute">(twin);
