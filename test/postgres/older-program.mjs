// Makes a vpcd of its own process the one of the schema before: it knows one migration less.
import { register } from "node:module";

const hook = `
export async function load(url, context, next) {
  const loaded = await next(url, context);
  if (!url.endsWith("/store/sql/migrations.js")) return loaded;
  const source = String(loaded.source).replace(/(export const migrations = \\[)(.*), \\w+\\]/, "$1$2]");
  if (source === String(loaded.source)) throw new Error("the list of migrations was not found");
  return { ...loaded, source };
}
`;

register(`data:text/javascript,${encodeURIComponent(hook)}`);
