export { hmacEnvelope } from "./hmac.ts";
export { requestLanguage } from "./language.ts";
export { tc3Envelope } from "./tc3.ts";
