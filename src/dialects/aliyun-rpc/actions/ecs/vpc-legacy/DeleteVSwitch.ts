import { action } from "../../../action.ts";
import twin from "../../vpc/vswitch/DeleteVSwitch.ts";

// ECS has no rehearsal: otherwise its page tells of the same change.
export default action<"ecs", "DeleteVSwitch">(twin);
