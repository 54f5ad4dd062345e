import { existsSync } from "node:fs";
import { dirname, resolve, sep } from "node:path";
import { defineConfig } from "vitest/config";

const src = resolve(import.meta.dirname, "src") + sep;
const dist = resolve(import.meta.dirname, "dist") + sep;

// Tests import `src/…` for its types and run `dist/…`: what is tested is what ships, worker threads included.
const runBuiltCode = {
  name: "run-built-code",
  enforce: "pre" as const,
  resolveId(source: string, importer: string | undefined) {
    if (importer === undefined || !source.startsWith(".")) return null;
    const path = resolve(dirname(importer), source);
    if (!path.startsWith(src)) return null;
    const built = dist + path.slice(src.length).replace(/\.ts$/, ".js");
    if (!existsSync(built)) throw new Error(`${built} is missing: run "npm run build"`);
    return { id: built, external: true };
  },
};

export default defineConfig({
  plugins: [runBuiltCode],
  test: {
    include: ["test/**/*.test.ts"],
    // Addresses that a test names must not be those that another run happens to draw.
    // And no test may be given an answer that breaks its contract.
    env: { VPCD_SEED: "20260101", VPCD_CHECK_ANSWERS: "1" },
    globalSetup: "test/kit/postgres-setup.ts",
    pool: "threads",
    isolate: false,
    // Much of a test is waiting for processes of its own: two files at a time, also where there are two cores.
    maxWorkers: 2,
    testTimeout: 30_000,
    hookTimeout: 30_000,
  },
});
