import { type DryRun, endDryRun } from "../kit/dry-run.ts";
import { writeOperation } from "../kit/operation.ts";
import { findRoute, type RouteName } from "./find-route.ts";

/** Takes routes of one or several tables away, all or none. */
export const deleteNamedRoutes = writeOperation(
  "route-table/delete-named-routes",
  async (work, input: DryRun & { readonly routes: readonly RouteName[] }): Promise<void> => {
    for (const name of input.routes) {
      const { id } = await findRoute(work, name);
      await work.tx.remove("route", { id });
    }
    endDryRun(input);
  },
);
