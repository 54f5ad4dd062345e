import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import type { TestProject } from "vitest/node";
import { type PostgresServer, startPostgres } from "../../scripts/postgres.mjs";

declare module "vitest" {
  export interface ProvidedContext {
    /** Where to ask for the run's PostgreSQL server, which is started when the first test does. */
    readonly postgres: string;
  }
}

/**
 * Gives the whole run one PostgreSQL: the one that VPCD_TEST_POSTGRES names, or one of its own. A test that
 * needs one and cannot have it fails.
 */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const { VPCD_TEST_POSTGRES } = process.env;
  let started: Promise<PostgresServer> | undefined;
  const url = async () => {
    if (VPCD_TEST_POSTGRES) return VPCD_TEST_POSTGRES;
    // What most tests ask of it is not to survive a power cut; those that do start servers of their own.
    started ??= startPostgres({ fsync: "off", full_page_writes: "off" });
    return (await started).url();
  };
  const desk = createServer((_request, response) => {
    url().then(
      (text) => response.end(text),
      (error: unknown) => response.writeHead(500).end(String(error)),
    );
  });
  await new Promise<void>((resolve) => desk.listen(0, "127.0.0.1", resolve));
  project.provide("postgres", `http://127.0.0.1:${(desk.address() as AddressInfo).port}`);
  return async () => {
    desk.close();
    const server = await started?.catch(() => undefined);
    await server?.close();
  };
}
