/** A call's parameters without the empty texts that SDKs send for what a caller left blank. */
export function withoutEmpty<T extends object>(input: T): T {
  const entries = Object.entries(input).filter(([, value]) => value !== "");
  return Object.fromEntries(entries) as T;
}
