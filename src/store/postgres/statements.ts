const most = 2000;
const names = new Map<string, string>();

/**
 * The name a statement is prepared under, once on each connection; past a number of them statements are not
 * kept, for callers can make many by what they ask.
 */
export function statementName(sql: string): string | undefined {
  const known = names.get(sql);
  if (known !== undefined || names.size >= most) return known;
  const name = `v${names.size}`;
  names.set(sql, name);
  return name;
}
