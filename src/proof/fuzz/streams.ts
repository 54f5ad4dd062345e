import { connect } from "node:net";
import { setTimeout as pause } from "node:timers/promises";
import * as fc from "fast-check";
import type { Place } from "./exchange.ts";
import type { Wire } from "./wire.ts";

/** Bytes on one connection, and how it ends. */
export interface Stream {
  readonly what: string;
  readonly chunks: readonly Buffer[];
  readonly pauseMs: number;
  /**
   * "wait" stays until all answers came, "half-close" ends our side only, "abort" resets, "leave" goes
   * after a moment.
   */
  readonly ending: "wait" | "half-close" | "abort" | "leave";
  /** How many answers must come; undefined when it depends on what is left of the requests. */
  readonly answers: number | undefined;
}

/** A request as bytes. */
export function bytesOf({ method, target, headers, body }: Wire, length = String(body.length)): Buffer {
  const lines = Object.entries(headers).map(([name, value]) => `${name}: ${value}`);
  const head = [`${method} ${target} HTTP/1.1`, ...lines, `content-length: ${length}`];
  return Buffer.concat([Buffer.from(`${head.join("\r\n")}\r\n\r\n`, "latin1"), body]);
}

function chunked({ method, target, headers, body }: Wire, size: string): Buffer {
  const lines = Object.entries(headers).map(([name, value]) => `${name}: ${value}`);
  const head = [`${method} ${target} HTTP/1.1`, ...lines, "transfer-encoding: chunked"].join("\r\n");
  return Buffer.concat([Buffer.from(`${head}\r\n\r\n${size}\r\n`), body, Buffer.from("\r\n0\r\n\r\n")]);
}

interface Numbers {
  readonly at: number;
  readonly cut: number;
  readonly put: Buffer;
}

type Make = (wire: Wire, numbers: Numbers) => Stream;

const whole = { pauseMs: 0, ending: "half-close", answers: undefined } as const;

function mutated(wire: Wire, { at, cut, put }: Numbers): Buffer {
  const bytes = bytesOf(wire);
  const from = at % bytes.length;
  return Buffer.concat([bytes.subarray(0, from), put, bytes.subarray(from + cut)]);
}

function slices(bytes: Buffer, count: number): readonly Buffer[] {
  const size = Math.ceil(bytes.length / count);
  return Array.from({ length: count }, (_, at) => bytes.subarray(at * size, (at + 1) * size));
}

const makes: readonly Make[] = [
  (wire, numbers) => ({ ...whole, what: "changed bytes", chunks: [mutated(wire, numbers)] }),
  (wire, numbers) => ({
    ...whole,
    what: "changed bytes, cut off",
    chunks: [mutated(wire, numbers)],
    ending: "abort",
  }),
  (wire, { at }) => {
    const bytes = bytesOf(wire);
    return { ...whole, what: "truncated, half closed", chunks: [bytes.subarray(0, at % bytes.length)] };
  },
  (wire, { at }) => {
    const bytes = bytesOf(wire);
    return {
      ...whole,
      what: "truncated, left",
      chunks: [bytes.subarray(0, at % bytes.length)],
      ending: "leave",
    };
  },
  // Node ends a connection whose client has ended its side: an answer that takes a moment is not sent.
  (wire) => ({ ...whole, what: "whole, half closed", chunks: [bytesOf(wire)] }),
  (wire) => ({ ...whole, what: "whole", chunks: [bytesOf(wire)], ending: "wait", answers: 1 }),
  (wire, { cut }) => ({
    ...whole,
    what: "slow",
    chunks: slices(bytesOf(wire), 2 + (cut % 9)),
    pauseMs: 3,
    ending: "wait",
    answers: 1,
  }),
  (wire, { cut }) => {
    const answers = 2 + (cut % 6);
    const chunks = [Buffer.concat(Array.from({ length: answers }, () => bytesOf(wire)))];
    return { ...whole, what: "pipelined", chunks, ending: "wait", answers };
  },
  (wire, numbers) => ({
    ...whole,
    what: "pipelined, the second changed",
    chunks: [Buffer.concat([bytesOf(wire), mutated(wire, numbers)])],
  }),
  (wire, { cut }) => ({
    ...whole,
    what: "pipelined, nobody waits",
    chunks: Array(2 + (cut % 6)).fill(bytesOf(wire)) as Buffer[],
    ending: "abort",
  }),
  (wire) => ({ ...whole, what: "chunked", chunks: [chunked(wire, wire.body.length.toString(16))] }),
  (wire, { at }) => ({ ...whole, what: "wrongly chunked", chunks: [chunked(wire, at.toString(16))] }),
  (wire) => ({ ...whole, what: "an endless chunk", chunks: [chunked(wire, "f".repeat(40))] }),
  (wire, { at }) => ({ ...whole, what: "another length", chunks: [bytesOf(wire, String(at))] }),
  (wire) => ({ ...whole, what: "a length that is none", chunks: [bytesOf(wire, "-1")] }),
  (wire) => ({ ...whole, what: "two lengths", chunks: [bytesOf(wire, "1\r\ncontent-length: 2")] }),
  (wire) => ({
    ...whole,
    what: "length and chunks",
    chunks: [bytesOf(wire, "5\r\ntransfer-encoding: chunked")],
  }),
  (wire) => ({
    ...whole,
    what: "headers beyond the limit",
    chunks: [bytesOf({ ...wire, headers: { ...wire.headers, "x-long": "a".repeat(70_000) } })],
  }),
  (wire, { put }) => ({ ...whole, what: "noise", chunks: [put, bytesOf(wire)] }),
];

/** A right request of which something wrong becomes on its way. */
export function streamOf(wires: readonly Wire[]): fc.Arbitrary<Stream> {
  const numbers = fc.record({
    at: fc.nat(2000),
    cut: fc.nat(60),
    put: fc.uint8Array({ maxLength: 24 }).map((bytes) => Buffer.from(bytes)),
  });
  return fc
    .tuple(fc.constantFrom(...makes), fc.constantFrom(...wires), numbers)
    .map(([make, wire, chosen]) => make(wire, chosen));
}

const leaveAfterMs = 40;
const patienceMs = 5000;
const silentMs = 400;

function statusesIn(text: string): readonly number[] {
  return [...text.matchAll(/HTTP\/1\.1 (\d{3}) /g)].map(([, status]) => Number(status));
}

/** Sends a stream and gives the statuses of what comes back. */
export function pour({ host, port }: Place, stream: Stream): Promise<readonly number[]> {
  return new Promise((resolve) => {
    let back = "";
    const socket = connect(port, host);
    const done = () => {
      socket.destroy();
      resolve(statusesIn(back));
    };
    socket.setTimeout(stream.answers === undefined ? silentMs : patienceMs, done);
    socket.on("data", (chunk: Buffer) => {
      back += chunk.toString("latin1");
      if (stream.answers !== undefined && statusesIn(back).length >= stream.answers) done();
    });
    socket.on("close", done);
    socket.on("error", done);
    void pourChunks(socket, stream).then(async () => {
      if (stream.ending !== "leave") return;
      await pause(leaveAfterMs);
      done();
    });
  });
}

async function pourChunks(socket: ReturnType<typeof connect>, stream: Stream): Promise<void> {
  for (const chunk of stream.chunks) {
    if (!socket.writable) return;
    socket.write(chunk);
    if (stream.pauseMs > 0) await pause(stream.pauseMs);
  }
  if (stream.ending === "half-close") socket.end();
  if (stream.ending === "abort") socket.resetAndDestroy();
}

/** What is wrong with the answers to a stream. */
export function judgeStream(stream: Stream, statuses: readonly number[]): string | undefined {
  const bad = statuses.find((status) => status < 200 || status >= 500);
  if (bad !== undefined) return `${stream.what}: the status is ${bad}`;
  if (stream.answers === undefined || statuses.length >= stream.answers) return undefined;
  return `${stream.what}: ${statuses.length} answers came, ${stream.answers} were due`;
}
