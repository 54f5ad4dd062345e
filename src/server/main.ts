import { setFlagsFromString } from "node:v8";
import { StoreUnusable } from "../store/port.ts";
import { type Cloud, startCloud } from "./cloud.ts";
import { optionsOf } from "./config.ts";
import { readFlags, UsageError } from "./flags.ts";
import { greeting, help } from "./greeting.ts";
import { version } from "./version.ts";

// Two threads of ours are busy as it is: helpers that collect for them at the same time take their cores.
setFlagsFromString("--no-parallel-scavenge");

function endOnSignals(cloud: Cloud): void {
  let asked = false;
  const end = () => {
    // A second time is from somebody who will not wait.
    if (asked) process.exit(1);
    asked = true;
    cloud.drain().then(
      (inTime) => process.exit(inTime ? 0 : 1),
      () => process.exit(1),
    );
  };
  process.on("SIGTERM", end);
  process.on("SIGINT", end);
}

function explain(error: unknown): string {
  if (error instanceof UsageError || error instanceof StoreUnusable) return error.message;
  const { code, address, port, message } = error as NodeJS.ErrnoException & {
    address?: string;
    port?: number;
  };
  if (code === "EADDRINUSE") return `${address}:${port} is in use: choose another address with --listen`;
  if (code === "EACCES")
    return `${address}:${port} may not be listened on: choose another address with --listen`;
  if (code === "EADDRNOTAVAIL" || code === "ENOTFOUND")
    return `--listen: this machine has no address ${address ?? message}`;
  return error instanceof Error ? (error.stack ?? error.message) : String(error);
}

async function main(args: readonly string[]): Promise<void> {
  if (args[0] === "prove") {
    // What a server never needs is not loaded with it.
    const { prove } = await import("../proof/prove/prove.ts");
    process.exitCode = await prove(args.slice(1));
    return;
  }
  const flags = readFlags(args, process.env);
  if (flags.help) return void process.stdout.write(help);
  if (flags.version) return void process.stdout.write(`${version()}\n`);
  const options = optionsOf(flags);
  if (flags.command === "migrate") {
    const { migrateCommand } = await import("./migrate-command.ts");
    const { text, exitCode } = await migrateCommand(options.store, flags.check);
    process.exitCode = exitCode;
    return void process.stdout.write(text);
  }
  const cloud = await startCloud(options);
  endOnSignals(cloud);
  process.stdout.write(greeting(cloud, options));
}

main(process.argv.slice(2)).catch((error: unknown) => {
  process.stderr.write(`vpcd: ${explain(error)}\n`);
  process.exitCode = error instanceof UsageError ? 2 : 1;
});
