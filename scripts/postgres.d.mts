/** The programs of a PostgreSQL. */
export interface Programs {
  readonly bin: string;
  drop(): void;
}

/** One server in a folder of its own, on a port of its own. */
export interface PostgresServer {
  readonly port: number;
  readonly folder: string;
  url(database?: string): string;
  start(): Promise<PostgresServer>;
  stop(signal?: "SIGINT" | "SIGQUIT" | "SIGKILL"): Promise<void>;
  standby(name: string, options?: Readonly<Record<string, string>>): Promise<PostgresServer>;
  promote(): Promise<void>;
  drop(): void;
}

export function binaries(options?: { readonly prefer?: "packaged" | "installed" }): Programs;
export function freePort(): Promise<number>;
export function startPostgres(
  options?: Readonly<Record<string, string>>,
  programs?: Programs,
): Promise<PostgresServer & { close(): Promise<void> }>;
