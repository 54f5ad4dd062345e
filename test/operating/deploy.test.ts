import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { parse } from "yaml";
import { optionsOf } from "../../src/server/config.ts";
import { readFlags } from "../../src/server/flags.ts";
import { help } from "../../src/server/greeting.ts";
import { filesBelow, root } from "../tree/tree.ts";
import { everyFamily } from "./every-family.ts";

const files = filesBelow(["deploy", ".dockerignore"], [""]);

function textOf(path: string): string {
  return readFileSync(join(root, path), "utf8");
}

const withoutComments = (text: string) => text.replaceAll(/(^|\s)#.*$/gm, "$1");

/** Whether the program has a flag: it says "unknown option" to all others. */
function isFlag(flag: string): boolean {
  try {
    readFlags([flag, "1000"], {});
    return true;
  } catch (error) {
    return !(error as Error).message.includes(`unknown option ${flag}`);
  }
}

/** Whether the program reads a variable of the environment: it comes out otherwise with it. */
function isRead(name: string): boolean {
  return JSON.stringify(readFlags([], { [name]: "1" })) !== JSON.stringify(readFlags([], {}));
}

/** Flags in text, but for those of PostgreSQL's, npm's and Docker's own commands. */
function flagsIn(text: string): string[] {
  const lines = withoutComments(text).split("\n");
  const ours = lines.filter((line) => /vpcd\.js|command: \[--|^CMD |migrate/.test(line));
  return ours.flatMap((line) => [...line.matchAll(/(?<![\w-])--[a-z-]+/g)].map(([flag]) => flag));
}

describe("what deploy/ says is what the program knows", () => {
  test("flags", () => {
    const flags = new Set(files.flatMap(({ text }) => flagsIn(text)));
    expect([...flags]).toEqual(
      expect.arrayContaining(["--listen", "--config", "--log-level", "--drain-delay"]),
    );
    expect([...flags].filter((flag) => !isFlag(flag))).toEqual([]);
    expect(isFlag("--no-such-flag")).toBe(false);
  });

  test("variables of the environment", () => {
    const names = new Set(files.flatMap(({ text }) => text.match(/\bVPCD_[A-Z_]+\b/g) ?? []));
    expect([...names]).toEqual(expect.arrayContaining(["VPCD_OPERATOR_TOKEN", "VPCD_STORE"]));
    expect([...names].filter((name) => !isRead(name))).toEqual([]);
    expect(isRead("VPCD_NO_SUCH_NAME")).toBe(false);
  });

  test("the configuration file", () => {
    const options = optionsOf(readFlags(["--config", join(root, "deploy/vpcd.yaml")], {}));
    expect(options.drain).toEqual({ delayMs: 5000, timeoutMs: 30_000 });
    expect(options.accounts).toHaveLength(1);
  });

  test("the image runs the built program, with all that it needs", () => {
    const dockerfile = textOf("deploy/Dockerfile");
    const { files: shipped } = JSON.parse(textOf("package.json")) as { files: string[] };
    for (const folder of shipped.filter((one) => one !== "docs"))
      expect(dockerfile).toContain(`COPY --from=build /src/${folder} ./${folder}`);
    expect(dockerfile.match(/^USER .*/m)?.[0]).toBe("USER node");
    expect(existsSync(join(root, "bin/vpcd.js"))).toBe(true);
    expect(dockerfile).toContain('"/opt/vpcd/bin/vpcd.js"');
  });
});

interface Compose {
  readonly services: Readonly<
    Record<string, { volumes?: string[]; environment?: Record<string, string>; stop_grace_period?: string }>
  >;
  readonly volumes: Readonly<Record<string, unknown>>;
}

const compose = parse(textOf("deploy/compose.yaml"), { merge: true }) as Compose;

describe("three nodes behind a proxy", () => {
  test("the compose file has them, and every file that it mounts", () => {
    expect(Object.keys(compose.services)).toEqual(["node1", "node2", "node3", "proxy", "postgres"]);
    for (const { volumes = [] } of Object.values(compose.services)) {
      for (const [from = ""] of volumes.map((volume) => volume.split(":"))) {
        const there = from.startsWith(".") ? existsSync(join(root, "deploy", from)) : from in compose.volumes;
        expect([from, there]).toEqual([from, true]);
      }
    }
  });

  test("what must be set is in the example", () => {
    const needed = textOf("deploy/compose.yaml").match(/(?<=\$\{)[A-Z_]+/g) ?? [];
    const given = textOf("deploy/example.env").match(/^[A-Z_]+(?==)/gm) ?? [];
    expect(needed.filter((name) => !given.some((one) => one === name))).toEqual([]);
    const { VPCD_STORE = "" } = compose.services["node1"]?.environment ?? {};
    expect(VPCD_STORE).toMatch(/^postgres:\/\/vpcd:.*@postgres:5432\/vpcd$/);
  });

  test("the proxies know the nodes, keep the Host, hide the own pages and repeat nothing", () => {
    const haproxy = withoutComments(textOf("deploy/proxy/haproxy.cfg"));
    for (const node of ["node1", "node2", "node3"]) expect(haproxy).toContain(`server ${node} ${node}:8760`);
    expect(haproxy).toContain("uri /_vpcd/ready");
    expect(haproxy).toContain("deny deny_status 404 if { path_beg /_vpcd/ }");
    expect(haproxy.match(/retry-on .*/)?.[0]).toBe("retry-on conn-failure");
    expect(haproxy).not.toMatch(/set-header host|set-path|set-query|replace-path/i);
    const nginx = withoutComments(textOf("deploy/proxy/nginx.conf"));
    expect(nginx.match(/server 127\.0\.0\.1:876[123]\b/g)).toHaveLength(3);
    expect(nginx).toContain("proxy_set_header Host $http_host;");
    expect(nginx).toContain("proxy_next_upstream off;");
    // With a path of its own it would pass the normalized one.
    expect(nginx).toMatch(/proxy_pass http:\/\/nodes;/);
    expect(nginx).toMatch(/location \/_vpcd\/ \{\s*return 404;/);
  });

  test("everybody gives a node time for its drain, which is longer than the proxy looks away", () => {
    const unit = textOf("deploy/systemd/vpcd@.service");
    const number = (text: string, pattern: RegExp) => Number(pattern.exec(text)?.[1]);
    const delayMs = number(unit, /--drain-delay (\d+)/);
    const timeoutMs = number(unit, /--drain-timeout (\d+)/);
    expect(number(unit, /TimeoutStopSec=(\d+)/) * 1000).toBeGreaterThan(delayMs + timeoutMs);
    const grace = number(compose.services["node1"]?.stop_grace_period ?? "", /^(\d+)s$/);
    expect(grace * 1000).toBeGreaterThan(delayMs + timeoutMs);
    const haproxy = textOf("deploy/proxy/haproxy.cfg");
    const unseenMs = number(haproxy, /check inter (\d+)s/) * number(haproxy, / fall (\d+)/) * 1000;
    expect(delayMs).toBeGreaterThan(unseenMs);
  });

  test.each(["vpcd.service", "vpcd@.service"])(
    "the unit %s is complete and gives no more than needed",
    (name) => {
      const unit = textOf(`deploy/systemd/${name}`);
      expect(unit.match(/^\[\w+\]$/gm)).toEqual(["[Unit]", "[Service]", "[Install]"]);
      for (const line of withoutComments(unit)
        .split("\n")
        .filter((one) => one.trim() !== ""))
        expect(line).toMatch(/^(\[\w+\]|[A-Z]\w+=.*)$/);
      for (const held of [
        "DynamicUser=yes",
        "NoNewPrivileges=yes",
        "ProtectSystem=strict",
        "KillSignal=SIGTERM",
      ])
        expect(unit).toContain(held);
    },
  );
});

interface Alerts {
  readonly groups: readonly {
    readonly rules: readonly { readonly alert: string; readonly expr: string }[];
  }[];
}

describe("metrics are named alike everywhere", () => {
  const known = everyFamily().map(({ name }) => name);

  test("in the operator's page, with their kinds", () => {
    const rows = [...textOf("docs/operating.md").matchAll(/^\| `(vpcd_\w+)` \| (\w+) \|/gm)];
    const told = rows.map(([, name, type]) => ({ name, type }));
    expect(told).toEqual(everyFamily().map(({ name, type }) => ({ name, type })));
  });

  test("in the alerts, each with labels that the metric has", () => {
    const { groups } = parse(textOf("deploy/prometheus/alerts.yaml")) as Alerts;
    const rules = groups.flatMap((group) => group.rules);
    expect(rules.length).toBeGreaterThan(8);
    const labels = new Map(
      everyFamily().map(({ name, values }) => [
        name,
        new Set(values.flatMap((one) => Object.keys(one.labels))),
      ]),
    );
    for (const { alert, expr } of rules) {
      for (const [, used = "", filter = ""] of expr.matchAll(/\b(vpcd_\w+?)(?:_bucket)?\b(?:\{(\w+)=)?/g)) {
        expect([alert, known.includes(used)]).toEqual([alert, true]);
        if (filter !== "") expect([alert, labels.get(used)?.has(filter)]).toEqual([alert, true]);
      }
    }
  });

  test("in the scrape configuration, the page is where it is", () => {
    const {
      scrape_configs: [job],
    } = parse(textOf("deploy/prometheus/prometheus.yaml")) as {
      scrape_configs: { metrics_path: string; static_configs: { targets: string[] }[] }[];
    };
    expect(job?.metrics_path).toBe("/_vpcd/metrics");
    expect(job?.static_configs[0]?.targets).toEqual(["node1:8760", "node2:8760", "node3:8760"]);
  });
});

describe("options are told alike everywhere", () => {
  const readme = textOf("README.md");
  const table = readme.slice(readme.indexOf("| flag | environment |"), readme.indexOf("One port serves"));

  test("the README's table has the program's flags and variables, and no others", () => {
    const inHelp = [...help.matchAll(/^ {2}(--[a-z-]+)/gm)].map((match) => match[1] ?? "");
    const inTable = [...table.matchAll(/`(--[a-z-]+)/g)].map((match) => match[1] ?? "");
    expect(inTable.toSorted()).toEqual(inHelp.toSorted());
    expect(inTable.filter((flag) => !isFlag(flag))).toEqual([]);
    const variables = [...table.matchAll(/`(VPCD_[A-Z_]+)`/g)].map((match) => match[1] ?? "");
    expect(variables.filter((name) => !isRead(name))).toEqual([]);
    const inHelpToo = [...help.matchAll(/VPCD_[A-Z_]+/g)].map(([name]) => name);
    expect(inHelpToo.filter((name) => !variables.includes(name))).toEqual([]);
  });

  test("every name of the configuration's page is one that the program takes", () => {
    const page = textOf("docs/configuration.md");
    const yaml = /```yaml\n(.*?)```/s.exec(page)?.[1] ?? "";
    const folder = mkdtempSync(join(tmpdir(), "vpcd-config-"));
    const file = join(folder, "vpcd.yaml");
    writeFileSync(file, yaml);
    const options = optionsOf(readFlags(["--config", file], {}));
    rmSync(folder, { recursive: true });
    expect(options.operatorToken).toBe("sixteen-characters-or-more");
    const taken = Object.keys(options);
    const named = Object.keys(parse(yaml) as object);
    expect(named.filter((name) => !taken.includes(name) && name !== "ephemeral")).toEqual([]);
    // What only a program can give it, and what is not for a file.
    const apart = ["nowMs", "seed", "checkAnswers"];
    expect(taken.filter((name) => !named.includes(name) && !apart.includes(name))).toEqual([]);
  });
});
