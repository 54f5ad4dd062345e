import { required } from "../../domain/fault/fault.ts";
import { writeOperation } from "../kit/operation.ts";

/** What a network's router is to be called; what is left out stays. */
export interface ModifyRouter {
  readonly routerId: string;
  readonly name?: string;
  readonly description?: string;
}

/** Names a network's router. */
export const modifyRouter = writeOperation(
  "route-table/modify-router",
  async (work, { routerId, name, description }: ModifyRouter): Promise<void> => {
    const [found] = await work.tx.find("vpc", { where: { routerId } });
    const { id } = required(found, { kind: "router.not-found", routerId });
    const [vpc] = await work.tx.lock("vpc", [id]);
    const traits = {
      ...vpc?.traits,
      ...(name !== undefined && { routerName: name }),
      ...(description !== undefined && { routerDescription: description }),
    };
    await work.tx.update("vpc", { id }, { traits });
  },
);
