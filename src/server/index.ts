export { type Cloud, type CloudOptions, createCloud } from "./cloud.ts";
export type { AccountOptions, FaultRule, KeyOptions, ServerOptions, UserOptions } from "./options.ts";
