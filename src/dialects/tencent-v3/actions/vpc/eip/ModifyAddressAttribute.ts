import { refuse } from "../../../../../domain/fault/fault.ts";
import { modifyEip } from "../../../../../operations/eip/modify-eip.ts";
import { action } from "../../../action.ts";
import { requireEipName } from "../../../words/eip-name.ts";
import { requireEipId } from "../../../words/eip.ts";
import { ownEntry } from "../../../../kit/own-entry.ts";

const modes: Readonly<Record<string, string>> = { TRUE: "direct", FALSE: "" };

function modeOf(word: string | undefined): { readonly mode?: string } {
  if (word === undefined || word === "") return {};
  const mode = ownEntry(modes, word.toUpperCase());
  if (mode !== undefined) return { mode };
  const expected = "TRUE or FALSE";
  return refuse({ kind: "request.out-of-range", field: "eipDirectConnection", value: word, expected });
}

export default action<"vpc", "ModifyAddressAttribute">({
  async run({ AddressId, AddressName, EipDirectConnection }, context) {
    const eipId = requireEipId(AddressId);
    const mode = modeOf(EipDirectConnection);
    const name = AddressName === undefined ? {} : { name: requireEipName("addressName", AddressName) };
    await context.write(modifyEip, { eipId, change: { ...name, ...mode }, direct: mode.mode === "direct" });
    return {};
  },
});
