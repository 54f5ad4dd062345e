import type { Dialect } from "../wire/outcome.ts";
import type { Call } from "./call.ts";
import {
  judgeAssign,
  judgeAttach,
  judgeCreateEni,
  judgeDeleteEni,
  judgeDetach,
  judgeMigrate,
  judgeUnassign,
} from "./judge-enis.ts";
import { judgeAllocate, judgeAssociate, judgeEip, judgeRun, judgeTerminate } from "./judge-hosts.ts";
import {
  judgeBindGroups,
  judgeCreateGroup,
  judgeCreateSubnet,
  judgeCreateVpc,
  judgeDeleteGroup,
  judgeDeleteSubnet,
  judgeDeleteVpc,
} from "./judge-places.ts";
import { judgeAddRule, judgeDropRule } from "./judge-rules.ts";
import { judgeTables } from "./judge-tables.ts";
import type { Rule } from "./rule.ts";
import type { World } from "./world.ts";

/** Every rule that a call breaks: it must be done when there is none, and refused for one of them else. */
export function judge(world: World, call: Call, dialect: Dialect): readonly Rule[] {
  switch (call.verb) {
    case "createVpc":
      return judgeCreateVpc(world, call, dialect);
    case "deleteVpc":
      return judgeDeleteVpc(world, call, dialect);
    case "createSubnet":
      return judgeCreateSubnet(world, call);
    case "deleteSubnet":
      return judgeDeleteSubnet(world, call, dialect);
    case "createGroup":
      return judgeCreateGroup(world, call, dialect);
    case "deleteGroup":
      return judgeDeleteGroup(world, call);
    case "bindGroups":
      return judgeBindGroups(world, call);
    case "createEni":
      return judgeCreateEni(world, call, dialect);
    case "deleteEni":
      return judgeDeleteEni(world, call, dialect);
    case "assign":
      return judgeAssign(world, call, dialect);
    case "unassign":
      return judgeUnassign(world, call, dialect);
    case "migrate":
      return judgeMigrate(world, call, dialect);
    case "attach":
      return judgeAttach(world, call, dialect);
    case "detach":
      return judgeDetach(world, call, dialect);
    case "run":
      return judgeRun(world, call, dialect);
    case "terminate":
      return judgeTerminate(world, call, dialect);
    case "allocate":
      return judgeAllocate(world);
    case "associate":
      return judgeAssociate(world, call, dialect);
    case "disassociate":
    case "release":
      return judgeEip(world, call);
    case "addRule":
      return judgeAddRule(world, call, dialect);
    case "dropRule":
      return judgeDropRule(world, call, dialect);
    default:
      return judgeTables(world, call, dialect);
  }
}
