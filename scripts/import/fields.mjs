/** Leaves out what says nothing: undefined, null and false. */
export function drop(record) {
  return Object.fromEntries(
    Object.entries(record).filter(([, value]) => value !== undefined && value !== null && value !== false),
  );
}

const capital = (name) => name.charAt(0).toUpperCase() + name.slice(1);

function visit(fields, place, found) {
  for (const field of fields) {
    if (field.kids === undefined) continue;
    visit(field.kids, { action: place.action, parent: capital(field.name) }, found);
    const key = JSON.stringify([field.name, field.kids]);
    const seen = found.get(key) ?? { key, name: capital(field.name), count: 0, ...place };
    seen.count += 1;
    found.set(key, seen);
  }
}

/** The commonest structure under a field name gets that name; the others are named by where they are used. */
function chooseNames(actions) {
  const found = new Map();
  for (const [action, { in: input, out }] of Object.entries(actions)) {
    visit(input, { action, parent: "" }, found);
    visit(out, { action, parent: "" }, found);
  }
  const taken = new Set(Object.keys(actions));
  const names = new Map();
  const order = [...found.values()].sort((a, b) => b.count - a.count || (a.key < b.key ? -1 : 1));
  for (const { key, name, action, parent } of order) {
    const candidates = [name, action + name, action + parent + name, `${action}${parent}${name}Item`];
    const free = candidates.find((candidate) => !taken.has(candidate));
    if (free === undefined) throw new Error(`no name left for ${action} ${name}`);
    taken.add(free);
    names.set(key, free);
  }
  return names;
}

/** Turns inline structures (`kids` with a `suffix`) into named objects that a service's actions share. */
export function nameObjects(version, actions) {
  const names = chooseNames(actions);
  const objects = new Map();
  const flat = (fields) => fields.map(one);
  const one = ({ kids, suffix, ...field }) => {
    if (kids === undefined) return field;
    const name = names.get(JSON.stringify([field.name, kids]));
    if (!objects.has(name)) objects.set(name, flat(kids));
    const { name: fieldName, ...flags } = field;
    return { name: fieldName, type: name + suffix, ...flags };
  };
  const named = {};
  for (const name of Object.keys(actions).sort()) {
    named[name] = { ...actions[name], in: flat(actions[name].in), out: flat(actions[name].out) };
  }
  const sorted = [...objects].sort(([a], [b]) => (a < b ? -1 : 1));
  return { version, actions: named, objects: Object.fromEntries(sorted) };
}
