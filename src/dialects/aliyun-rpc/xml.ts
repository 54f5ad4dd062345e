const escapes: Readonly<Record<string, string>> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "'": "&apos;",
};

// Control characters have no form in XML 1.0 at all.
function text(value: unknown): string {
  // oxlint-disable-next-line no-control-regex
  const legal = String(value).replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g, "\ufffd");
  return legal.replace(/[&<>"']/g, (character) => escapes[character] ?? character);
}

function element(name: string, value: unknown): string {
  if (value === undefined || value === null) return "";
  if (Array.isArray(value)) return value.map((item) => element(name, item)).join("");
  return `<${name}>${typeof value === "object" ? children(value) : text(value)}</${name}>`;
}

function children(value: object): string {
  return Object.entries(value)
    .map(([name, child]) => element(name, child))
    .join("");
}

/** Data as the vendor's XML: a list is its element repeated. */
export function toXml(root: string, value: unknown): string {
  return `<?xml version='1.0' encoding='UTF-8'?>${element(root, value)}`;
}
