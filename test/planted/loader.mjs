// A module loader's hooks: the text of one built file is changed as it is loaded.
let bug;

export function initialize(planted) {
  bug = planted;
}

export async function load(url, context, next) {
  const loaded = await next(url, context);
  if (bug === undefined || !url.endsWith(`/dist/${bug.file}`)) return loaded;
  const pieces = loaded.source.toString().split(bug.find);
  if (pieces.length !== 2) throw new Error(`${bug.file} has the text to replace ${pieces.length - 1} times`);
  return { ...loaded, source: pieces.join(bug.replace) };
}
