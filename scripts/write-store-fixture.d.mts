/** Writes a store as this version does, with what this version says of it, into a folder named by its schema. */
export function writeStoreFixture(parent: string): Promise<string>;
