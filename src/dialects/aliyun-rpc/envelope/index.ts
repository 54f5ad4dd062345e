export { acs3Envelope } from "./acs3.ts";
export { requestFormat, rpcEnvelope } from "./rpc.ts";
