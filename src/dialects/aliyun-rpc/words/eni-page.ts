import type { Eni } from "../../../domain/eni/eni.ts";
import type { EcsNetworkInterfaceSetOut } from "../../../generated/aliyun-rpc.ts";
import { listEniHeads, loadEnis } from "../../../operations/eni/list-enis.ts";
import type { Page } from "../../../operations/kit/page.ts";
import type { Query } from "../../../store/port.ts";
import type { ActionContext } from "../../kit/action.ts";
import { drawPage } from "../../kit/draw-page.ts";
import { eniOut } from "./eni.ts";

/** A page of ENIs, each drawn once for its revision. */
export function drawEnis(
  context: ActionContext,
  query: Query<Eni>,
): Promise<Page<EcsNetworkInterfaceSetOut>> {
  return drawPage(context, query, {
    name: "aliyun-rpc/eni",
    heads: listEniHeads,
    load: loadEnis,
    headOf: (view) => view.eni,
    draw: (view) => eniOut(view, context.call.accountId),
  });
}
