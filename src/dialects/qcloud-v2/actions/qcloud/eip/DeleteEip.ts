import { refuse } from "../../../../../domain/fault/fault.ts";
import { releaseEips } from "../../../../../operations/eip/release-eips.ts";
import { action } from "../../../action.ts";

export default action<"DeleteEip">({
  async run({ eipIds }, context) {
    if (eipIds.length === 0) refuse({ kind: "request.missing", anyOf: ["eipIds"] });
    await context.write(releaseEips, { eipIds: [...new Set(eipIds)], prepaid: "isolate" });
    return {};
  },
});
