import { connect } from "node:net";

// A reader that knows only what a bench server sends: a head with content-length, then the body.
function answerReader(onAnswer) {
  let pending = Buffer.alloc(0);
  return (chunk) => {
    pending = pending.length === 0 ? chunk : Buffer.concat([pending, chunk]);
    for (;;) {
      const end = pending.indexOf("\r\n\r\n");
      if (end < 0) return;
      const length = Number(/content-length: (\d+)/i.exec(pending.latin1Slice(0, end))?.[1] ?? 0);
      if (pending.length < end + 4 + length) return;
      onAnswer(pending.subarray(end + 4, end + 4 + length));
      pending = pending.subarray(end + 4 + length);
    }
  };
}

function client(port, next, seen, running) {
  return new Promise((resolve, reject) => {
    const socket = connect(port, "127.0.0.1", () => socket.write(next()));
    socket.setNoDelay(true);
    let sentAt = performance.now();
    socket.on(
      "data",
      answerReader((body) => {
        seen(body, performance.now() - sentAt);
        if (!running()) return void socket.end(resolve);
        sentAt = performance.now();
        socket.write(next());
      }),
    );
    socket.on("error", reject);
  });
}

/** Sends requests over so many connections for so long and tells how many were answered, and how quickly. */
export async function load({ port, next, connections = 64, seconds = 3, warmSeconds = 1, check }) {
  const startedAt = performance.now();
  const countFrom = startedAt + warmSeconds * 1000;
  const until = countFrom + seconds * 1000;
  let count = 0;
  let failures = 0;
  let example = "";
  const times = [];
  const seen = (body, tookMs) => {
    if (performance.now() < countFrom) return;
    count += 1;
    times.push(tookMs);
    if (check !== undefined && !check(body)) {
      failures += 1;
      example ||= body.toString("utf8", 0, 300);
    }
  };
  const running = () => performance.now() < until;
  await Promise.all(Array.from({ length: connections }, () => client(port, next, seen, running)));
  times.sort((a, b) => a - b);
  const at = (share) => times[Math.floor(times.length * share)] ?? 0;
  return { perSecond: count / seconds, count, failures, example, p50Ms: at(0.5), p99Ms: at(0.99) };
}
