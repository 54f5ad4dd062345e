import { randomBytes } from "node:crypto";
import pg from "pg";
import { inject } from "vitest";
import { postgresStore } from "../../src/store/postgres/store.ts";

async function ask(url: string, sql: string): Promise<void> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    await client.query(sql);
  } finally {
    await client.end();
  }
}

/** The same server's other database. */
export function databaseUrl(server: string, database: string): string {
  return server.replace(/\/[^/]*$/, `/${database}`);
}

let server: Promise<string> | undefined;

async function askForServer(): Promise<string> {
  const answer = await fetch(inject("postgres"));
  const text = await answer.text();
  if (!answer.ok) throw new Error(text);
  return text;
}

/** The connection string of the run's PostgreSQL, on which databases may be made. */
export function postgresUrl(): Promise<string> {
  server ??= askForServer();
  return server;
}

// Made once a process, with the schema in it: databases made from it are there at once.
let template: Promise<string> | undefined;

async function makeTemplate(server: string): Promise<string> {
  const name = `vpcd_template_${randomBytes(6).toString("hex")}`;
  await ask(server, `create database ${name}`);
  const store = await postgresStore(databaseUrl(server, name), { connections: 1, waiting: 1 });
  await store.close();
  return name;
}

/** A database of its own for a test, with the schema in it. */
export interface TestDatabase {
  readonly url: string;
  drop(): Promise<void>;
}

/** Makes a database on the run's PostgreSQL; an empty one has no schema yet. */
export async function makeDatabase({ empty = false } = {}): Promise<TestDatabase> {
  const server = await postgresUrl();
  if (!empty) template ??= makeTemplate(server);
  const from = empty ? "template0" : await template;
  const name = `vpcd_${randomBytes(6).toString("hex")}`;
  await ask(server, `create database ${name} template ${from} strategy file_copy`);
  return {
    url: databaseUrl(server, name),
    drop: () => ask(server, `drop database ${name} with (force)`),
  };
}
