import { type ServerProcess, type StorePlace, startServer } from "../process/server-process.ts";

/** The nodes of one database; those that died are replaced. */
export class Crew {
  readonly #start: { readonly place: StorePlace; readonly config: string };
  readonly #size: number;
  readonly #said: string[];
  #nodes: ServerProcess[] = [];

  constructor(start: { readonly place: StorePlace; readonly config: string }, size: number, said: string[]) {
    this.#start = start;
    this.#size = size;
    this.#said = said;
  }

  get endpoints(): readonly string[] {
    return this.#nodes.map(({ endpoint }) => endpoint);
  }

  /** Starts as many as are missing; throws when one cannot be. */
  async muster(): Promise<void> {
    while (this.#nodes.length < this.#size) this.#nodes.push(await startServer(this.#start));
  }

  /** Ends them all, keeps what they said of errors, and tells how many there were. */
  async end(signal: "SIGKILL" | "SIGTERM"): Promise<number> {
    const nodes = this.#nodes.splice(0);
    for (const node of nodes) this.#said.push(node.errors());
    try {
      for (const node of nodes) await node.end(signal);
    } finally {
      for (const node of nodes) await node.end("SIGKILL");
    }
    return nodes.length;
  }
}
