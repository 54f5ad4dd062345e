import type { RouteRef, TableRef } from "../../network/network.ts";

interface Routes extends TableRef {
  readonly routes: readonly RouteRef[];
}

/** Calls about the routes of a table, one or several at once. */
export interface RouteCalls {
  addRoutes: Routes;
  dropRoutes: Routes;
  /** Each takes the place of the route at its own. */
  replaceRoutes: Routes & { readonly by: readonly RouteRef[] };
  enableRoutes: Routes;
  disableRoutes: Routes;
  resetRoutes: Routes & { readonly name: string };
}
