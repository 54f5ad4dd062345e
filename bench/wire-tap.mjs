import { connect, createServer } from "node:net";

// Cuts a stream of PostgreSQL's protocol into messages; what a client sends first has no type.
function messages(typed, onMessage) {
  let pending = Buffer.alloc(0);
  let typing = typed;
  return (chunk) => {
    pending = Buffer.concat([pending, chunk]);
    for (;;) {
      const head = typing ? 5 : 4;
      if (pending.length < head) return;
      const length = pending.readInt32BE(head - 4) + head - 4;
      if (pending.length < length) return;
      onMessage(typing ? String.fromCharCode(pending[0]) : "", pending.subarray(head, length));
      pending = pending.subarray(length);
      typing = true;
    }
  };
}

function texts(body, count) {
  const read = [];
  for (let at = 0; read.length < count;) {
    const end = body.indexOf(0, at);
    read.push(body.toString("utf8", at, end));
    at = end + 1;
  }
  return read;
}

/** The values of a Bind message, which our client sends as texts. */
function bound(body) {
  const [portal, name] = texts(body, 2);
  let at = Buffer.byteLength(portal) + Buffer.byteLength(name) + 2;
  at += 2 + 2 * body.readInt16BE(at);
  const values = [];
  const count = body.readInt16BE(at);
  at += 2;
  for (let index = 0; index < count; index += 1) {
    const length = body.readInt32BE(at);
    at += 4;
    values.push(length < 0 ? null : body.toString("utf8", at, at + length));
    at += Math.max(length, 0);
  }
  return { name, values };
}

// Long enough for all that a client sends without waiting for answers.
const holdMs = 25;

function tapConnection(client, target, hear, holding) {
  const server = connect(target);
  const known = new Map();
  let unanswered = 0;
  let answered = true;
  let trip = 0;
  const say = (sql, values) => hear({ connection: client, sql, values, trip });
  const fromClient = messages(false, (type, body) => {
    // All answers were given: what comes now is another trip.
    if (answered) trip += 1;
    answered = false;
    if (type === "P") {
      const [name, sql] = texts(body, 2);
      known.set(name, sql);
    }
    if (type === "B") {
      const { name, values } = bound(body);
      say(known.get(name), values);
    }
    if (type === "Q") say(texts(body, 1)[0], []);
    if (type === "Q" || type === "S") unanswered += 1;
  });
  const fromServer = messages(true, (type) => {
    if (type !== "Z") return;
    unanswered = Math.max(unanswered - 1, 0);
    answered = unanswered === 0;
  });
  client.on("data", (chunk) => {
    fromClient(chunk);
    server.write(chunk);
  });
  const pass = (chunk) => {
    fromServer(chunk);
    if (!client.destroyed) client.write(chunk);
  };
  server.on("data", (chunk) => void (holding() ? setTimeout(pass, holdMs, chunk) : pass(chunk)));
  for (const [one, other] of [
    [client, server],
    [server, client],
  ]) {
    one.setNoDelay(true);
    one.on("error", () => other.destroy());
    one.on("close", () => other.destroy());
  }
}

// One transaction is what a connection says between begin and commit, in as many trips as it waited for
// answers.
function transactions() {
  const open = new Map();
  const done = [];
  const hear = ({ connection, sql, values, trip }) => {
    const said = open.get(connection) ?? [];
    if (/^begin\b/.test(sql)) open.set(connection, [{ sql, values, trip }]);
    else if (said.length > 0) said.push({ sql, values, trip });
    if (!/^commit\b/.test(sql) || said.length === 0) return;
    done.push(said);
    open.delete(connection);
  };
  return { hear, done };
}

/**
 * A door to any PostgreSQL that writes down the transactions that pass through it. While it does, it holds
 * answers back for a moment: what is sent nevertheless was not waiting for them.
 */
export async function tap(url) {
  const { hostname, port, pathname } = new URL(url);
  const heard = transactions();
  const sockets = new Set();
  let listening = false;
  const door = createServer((client) => {
    sockets.add(client);
    client.on("close", () => sockets.delete(client));
    tapConnection(client, { host: hostname, port: Number(port || 5432) }, heard.hear, () => listening);
  });
  await new Promise((opened) => door.listen(0, "127.0.0.1", opened));
  const through = new URL(url);
  through.hostname = "127.0.0.1";
  through.port = String(door.address().port);
  through.pathname = pathname;
  return {
    url: through.href,
    /** The transactions that a piece of work caused, in their order. */
    async during(work) {
      heard.done.length = 0;
      listening = true;
      await work().finally(() => {
        listening = false;
      });
      return heard.done.splice(0);
    },
    close() {
      for (const socket of sockets) socket.destroy();
      return new Promise((closed) => door.close(closed));
    },
  };
}
