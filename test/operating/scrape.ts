import { expect } from "vitest";
import type { Cloud } from "../../src/server/index.ts";

/** What a scrape told: each line's name with its labels, and its value. */
export type Scraped = ReadonlyMap<string, number>;

/** Reads a cloud's metrics as Prometheus would, and checks that every line is one. */
export async function scrape(cloud: Pick<Cloud, "endpoint">): Promise<Scraped> {
  const answer = await fetch(`${cloud.endpoint}/_vpcd/metrics`);
  expect(answer.headers.get("content-type")).toMatch(/^text\/plain; version=0\.0\.4/);
  const lines = (await answer.text()).split("\n").filter((line) => line !== "" && !line.startsWith("#"));
  const entries = lines.map((line) => {
    const [, name, value] = /^([a-z][a-z0-9_]*(?:\{[^{}]*\})?) (\S+)$/.exec(line) ?? [];
    if (name === undefined) throw new Error(`no metric: ${line}`);
    return [name, Number(value)] as const;
  });
  return new Map(entries);
}
