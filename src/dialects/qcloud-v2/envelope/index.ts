export { v2Envelope } from "./v2.ts";
