import type { Shim } from "./shim.ts";

/**
 * What stands between a store and the disk where a C compiler is at hand: after so many writes to the store's
 * files, one in so many is refused, finds the disk full, is cut short, is not synced, or kills the process
 * half way. Processes that fork share one sequence of chances.
 */
const source = String.raw`
#define _GNU_SOURCE
#include <dlfcn.h>
#include <errno.h>
#include <fcntl.h>
#include <signal.h>
#include <stdarg.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>
#include <sys/uio.h>
#include <unistd.h>

enum trouble { NONE, REFUSE, FULL, SHORT, DIE };

struct fate { uint64_t drawn; long spared; };

static struct fate *fate;
static uint64_t seed;
static long rate;
static const char *files;

__attribute__((constructor)) static void begin(void) {
  const char *chance = getenv("PROVE_DISK_SEED"), *often = getenv("PROVE_DISK_RATE");
  const char *after = getenv("PROVE_DISK_AFTER");
  const char *of = getenv("PROVE_DISK_FILES");
  /* A PostgreSQL writes over its environment to show what it is at. */
  files = of ? strdup(of) : 0;
  fate = mmap(0, sizeof *fate, PROT_READ | PROT_WRITE, MAP_SHARED | MAP_ANONYMOUS, -1, 0);
  if (fate == MAP_FAILED || !files) return;
  seed = chance ? strtoull(chance, 0, 10) : 0;
  fate->spared = after ? atol(after) : 0;
  rate = often ? atol(often) : 0;
}

static int of_store(int fd) {
  char link[64], path[4096];
  snprintf(link, sizeof link, "/proc/self/fd/%d", fd);
  ssize_t length = readlink(link, path, sizeof path - 1);
  if (length < 0) return 0;
  path[length] = 0;
  return strstr(path, files) != 0;
}

static int names_store(const char *path) {
  char place[8192];
  if (path[0] == '/') return strstr(path, files) != 0;
  if (!getcwd(place, 4096)) return 0;
  strcat(place, "/");
  strncat(place, path, 4000);
  return strstr(place, files) != 0;
}

/* The number of a draw decides what comes of it (splitmix64). */
static uint64_t next(void) {
  uint64_t drawn = __atomic_add_fetch(&fate->drawn, 1, __ATOMIC_RELAXED);
  uint64_t x = seed * 2654435769u + drawn * 0x9e3779b97f4a7c15u;
  x = (x ^ (x >> 30)) * 0xbf58476d1ce4e5b9u;
  x = (x ^ (x >> 27)) * 0x94d049bb133111ebu;
  return x ^ (x >> 31);
}

static enum trouble chance(void) {
  if (__atomic_sub_fetch(&fate->spared, 1, __ATOMIC_RELAXED) >= 0) return NONE;
  uint64_t drawn = next();
  return drawn % rate == 0 ? (enum trouble)(1 + (drawn >> 32) % 4) : NONE;
}

#define DRAW(fd) (rate > 0 && of_store(fd) ? chance() : NONE)
#define REAL(name) ((__typeof__(&name))dlsym(RTLD_NEXT, #name))

#define WRITE(name, half, whole)                          \
  switch (DRAW(fd)) {                                     \
    case REFUSE: errno = EIO; return -1;                  \
    case FULL: errno = ENOSPC; return -1;                 \
    case SHORT: if (size > 1) return half;                \
    case DIE: if (half >= 0) kill(getpid(), SIGKILL);     \
    default: return whole;                                \
  }

#define CHANGE(drawn, whole)                              \
  switch (drawn) {                                        \
    case NONE: return whole;                              \
    case FULL: errno = ENOSPC; return -1;                 \
    default: errno = EIO; return -1;                      \
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

/* Of a list of pieces, half is half of the first. */
static ssize_t half_of(int fd, const struct iovec *pieces, off64_t at) {
  return REAL(pwrite64)(fd, pieces[0].iov_base, pieces[0].iov_len / 2, at);
}

ssize_t pwritev(int fd, const struct iovec *pieces, int size, off_t at) {
  WRITE(pwritev, half_of(fd, pieces, at), REAL(pwritev)(fd, pieces, size, at))
}

ssize_t pwritev64(int fd, const struct iovec *pieces, int size, off64_t at) {
  WRITE(pwritev64, half_of(fd, pieces, at), REAL(pwritev64)(fd, pieces, size, at))
}

int fsync(int fd) { CHANGE(DRAW(fd), REAL(fsync)(fd)) }

int fdatasync(int fd) { CHANGE(DRAW(fd), REAL(fdatasync)(fd)) }

int ftruncate(int fd, off_t size) { CHANGE(DRAW(fd), REAL(ftruncate)(fd, size)) }

int ftruncate64(int fd, off64_t size) { CHANGE(DRAW(fd), REAL(ftruncate64)(fd, size)) }

/* This one tells its error by what it returns. */
int posix_fallocate(int fd, off_t at, off_t size) {
  return DRAW(fd) == NONE ? REAL(posix_fallocate)(fd, at, size) : ENOSPC;
}

int posix_fallocate64(int fd, off64_t at, off64_t size) {
  return DRAW(fd) == NONE ? REAL(posix_fallocate64)(fd, at, size) : ENOSPC;
}

#define MADE(path) (rate > 0 && (flags & O_CREAT) && names_store(path) ? chance() : NONE)

#define OPEN(name)                                        \
  mode_t mode = 0;                                        \
  if ((flags & O_CREAT) || (flags & O_TMPFILE) == O_TMPFILE) { \
    va_list rest;                                         \
    va_start(rest, flags);                                \
    mode = va_arg(rest, mode_t);                          \
    va_end(rest);                                         \
  }                                                       \
  CHANGE(MADE(path), REAL(name)(path, flags, mode))

int open(const char *path, int flags, ...) { OPEN(open) }

int open64(const char *path, int flags, ...) { OPEN(open64) }

int rename(const char *from, const char *to) {
  CHANGE(rate > 0 && names_store(to) ? chance() : NONE, REAL(rename)(from, to))
}
`;

/** Writes that fail at random. */
export const diskShim: Shim = { name: "disk-shim", source };
