import { spawnSync } from "node:child_process";
import { join } from "node:path";

/**
 * What stands between SQLite and the disk where a C compiler is at hand: after so many writes to the store's
 * files, one in so many is refused, finds the disk full, is cut short, is not synced, or kills the process
 * half way.
 */
const source = String.raw`
#define _GNU_SOURCE
#include <dlfcn.h>
#include <errno.h>
#include <signal.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

enum trouble { NONE, REFUSE, FULL, SHORT, DIE };

static uint64_t chance;
static long rate, spared;

__attribute__((constructor)) static void begin(void) {
  const char *seed = getenv("PROVE_DISK_SEED"), *often = getenv("PROVE_DISK_RATE");
  const char *after = getenv("PROVE_DISK_AFTER");
  chance = (seed ? strtoull(seed, 0, 10) : 0) * 2654435769u + 88172645463325252u;
  rate = often ? atol(often) : 0;
  spared = after ? atol(after) : 0;
}

static int of_store(int fd) {
  char link[64], path[4096];
  snprintf(link, sizeof link, "/proc/self/fd/%d", fd);
  ssize_t length = readlink(link, path, sizeof path - 1);
  if (length < 0) return 0;
  path[length] = 0;
  return strstr(path, "vpcd.sqlite") != 0;
}

static uint64_t next(void) {
  chance ^= chance << 13;
  chance ^= chance >> 7;
  chance ^= chance << 17;
  return chance;
}

static enum trouble draw(int fd) {
  if (rate <= 0 || !of_store(fd) || spared-- > 0 || next() % rate != 0) return NONE;
  return (enum trouble)(1 + next() % 4);
}

#define REAL(name) ((__typeof__(&name))dlsym(RTLD_NEXT, #name))

#define WRITE(name, half, whole)                          \
  switch (draw(fd)) {                                     \
    case REFUSE: errno = EIO; return -1;                  \
    case FULL: errno = ENOSPC; return -1;                 \
    case SHORT: if (size > 1) return half;                \
    case DIE: if (half >= 0) kill(getpid(), SIGKILL);     \
    default: return whole;                                \
  }

ssize_t write(int fd, const void *data, size_t size) {
  WRITE(write, REAL(write)(fd, data, size / 2), REAL(write)(fd, data, size))
}

ssize_t pwrite(int fd, const void *data, size_t size, off_t at) {
  WRITE(pwrite, REAL(pwrite)(fd, data, size / 2, at), REAL(pwrite)(fd, data, size, at))
}

ssize_t pwrite64(int fd, const void *data, size_t size, off64_t at) {
  WRITE(pwrite64, REAL(pwrite64)(fd, data, size / 2, at), REAL(pwrite64)(fd, data, size, at))
}

int fsync(int fd) {
  if (draw(fd) != NONE) { errno = EIO; return -1; }
  return REAL(fsync)(fd);
}

int fdatasync(int fd) {
  if (draw(fd) != NONE) { errno = EIO; return -1; }
  return REAL(fdatasync)(fd);
}
`;

/** Builds the shim and tells where it is, or why it cannot be had here. */
export function buildShim(scratch: string): { readonly path: string } | { readonly missing: string } {
  if (process.platform !== "linux")
    return { missing: `it is made for Linux, and this is ${process.platform}` };
  const path = join(scratch, "disk-shim.so");
  const built = spawnSync("cc", ["-shared", "-fPIC", "-O1", "-w", "-x", "c", "-", "-o", path, "-ldl"], {
    input: source,
    encoding: "utf8",
  });
  if (built.error !== undefined) return { missing: "there is no C compiler named cc" };
  return built.status === 0 ? { path } : { missing: `cc refused it: ${built.stderr.slice(0, 200)}` };
}
