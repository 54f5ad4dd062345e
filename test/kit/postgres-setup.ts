import type { TestProject } from "vitest/node";
import { startPostgres } from "../../scripts/postgres.mjs";

declare module "vitest" {
  export interface ProvidedContext {
    /** A PostgreSQL server on which databases may be made. */
    readonly postgres: string;
  }
}

/**
 * Gives the whole run one PostgreSQL: the one that VPCD_TEST_POSTGRES names, or one of its own. A run that
 * cannot have one fails.
 */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const { VPCD_TEST_POSTGRES } = process.env;
  if (VPCD_TEST_POSTGRES) {
    project.provide("postgres", VPCD_TEST_POSTGRES);
    return async () => undefined;
  }
  // What these tests ask of it is not to survive a power cut; those that do start servers of their own.
  const server = await startPostgres({ fsync: "off", full_page_writes: "off" });
  project.provide("postgres", server.url());
  return () => server.close();
}
