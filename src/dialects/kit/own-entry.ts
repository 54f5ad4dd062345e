/** What a table has under a name that a caller chose: nothing that every object inherits is ever meant. */
export function ownEntry<T>(table: Readonly<Record<string, T>>, name: string): T | undefined {
  return Object.hasOwn(table, name) ? table[name] : undefined;
}
