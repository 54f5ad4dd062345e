/** A call's parameters without the empty texts that SDKs send for what a caller left blank. */
export function withoutEmpty<T extends object>(input: T): T {
  const told = { ...input };
  for (const name in told) if (told[name] === "") delete told[name];
  return told;
}
