export { type Cloud, type CloudOptions, createCloud } from "./cloud.ts";
export { UsageError } from "./flags.ts";
export type { AccountOptions, FaultRule, KeyOptions, ServerOptions, UserOptions } from "./options.ts";
export { version } from "./version.ts";
