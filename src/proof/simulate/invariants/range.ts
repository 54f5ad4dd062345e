/** The number of a dotted address: said here once more, so that the product's own reading is not trusted. */
export function addressNumber(text: string): number {
  return text.split(".").reduce((number, part) => number * 256 + Number(part), 0);
}

/** The dotted address of a number. */
export function addressText(number: number): string {
  return [24, 16, 8, 0].map((shift) => (number >>> shift) & 255).join(".");
}

/** The first and the last address of a range. */
export function rangeOf(cidr: string): { readonly first: number; readonly last: number } {
  const [base = "", prefix = "32"] = cidr.split("/");
  const first = addressNumber(base);
  return { first, last: first + 2 ** (32 - Number(prefix)) - 1 };
}
