import type { Shim } from "./shim.ts";

/**
 * Keeps account of what the disk does not have yet: before each write to a file of the store, what was there
 * is noted in a ledger of that file, and a sync of the file empties it. What the ledgers hold when everything
 * is killed is what a power cut could take.
 */
const source = String.raw`
#define _GNU_SOURCE
#include <dirent.h>
#include <dlfcn.h>
#include <errno.h>
#include <fcntl.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <sys/uio.h>
#include <unistd.h>

/* Where and how much is written, how large the file was, and how many bytes of before follow. */
struct note { int64_t at, length, size, kept; };

#define REAL(name) ((__typeof__(&name))dlsym(RTLD_NEXT, #name))

static const char *files, *ledgers;

/* A PostgreSQL writes over its environment to show what it is at. */
__attribute__((constructor)) static void begin(void) {
  const char *of = getenv("PROVE_POWER_FILES"), *in = getenv("PROVE_POWER_LEDGERS");
  files = of ? strdup(of) : 0;
  ledgers = in ? strdup(in) : 0;
}

/* The name of a file's ledger is its path with other strokes. */
static int name_ledger(int fd, char *name) {
  char link[64], path[2048];
  struct stat file;
  if (!files || !ledgers || fstat(fd, &file) < 0 || !S_ISREG(file.st_mode)) return 0;
  snprintf(link, sizeof link, "/proc/self/fd/%d", fd);
  ssize_t length = readlink(link, path, sizeof path - 1);
  if (length < 0) return 0;
  path[length] = 0;
  if (strncmp(path, files, strlen(files)) != 0) return 0;
  for (char *c = path; *c; c++) if (*c == '/') *c = '%';
  return snprintf(name, 4096, "%s/%s", ledgers, path) > 0;
}

/* Whoever has the ledger open has it alone: threads and processes of one store take turns. */
static int open_ledger(int fd) {
  char name[4096];
  if (!name_ledger(fd, name)) return -1;
  int ledger = REAL(open)(name, O_CREAT | O_RDWR | O_APPEND | O_CLOEXEC, 0600);
  if (ledger >= 0) flock(ledger, LOCK_EX);
  return ledger;
}

static ssize_t read_before(int fd, void *data, size_t size, off64_t at) {
  ssize_t got = pread64(fd, data, size, at);
  if (got >= 0) return got;
  char link[64];
  snprintf(link, sizeof link, "/proc/self/fd/%d", fd);
  int readable = REAL(open)(link, O_RDONLY | O_CLOEXEC);
  got = pread64(readable, data, size, at);
  close(readable);
  return got;
}

static void note_down(int ledger, int fd, int64_t at, int64_t length) {
  struct stat file;
  fstat(fd, &file);
  int64_t kept = at >= file.st_size ? 0 : file.st_size - at < length ? file.st_size - at : length;
  char *record = malloc(sizeof(struct note) + kept);
  ssize_t got = kept > 0 ? read_before(fd, record + sizeof(struct note), kept, at) : 0;
  *(struct note *)record = (struct note){ at, length, file.st_size, got < 0 ? 0 : got };
  REAL(write)(ledger, record, sizeof(struct note) + (got < 0 ? 0 : got));
  free(record);
}

#define NOTED(fd, at, length, whole)                      \
  int ledger = open_ledger(fd);                           \
  if (ledger < 0) return whole;                           \
  note_down(ledger, fd, at, length);                      \
  __typeof__(whole) done = whole;                         \
  int wrong = errno;                                      \
  close(ledger);                                          \
  errno = wrong;                                          \
  return done;

#define SYNCED(fd, whole)                                 \
  int ledger = open_ledger(fd);                           \
  int done = whole;                                       \
  int wrong = errno;                                      \
  if (ledger >= 0 && done == 0) REAL(ftruncate)(ledger, 0); \
  if (ledger >= 0) close(ledger);                         \
  errno = wrong;                                          \
  return done;

static int64_t place_of(int fd) {
  struct stat file;
  int appends = fcntl(fd, F_GETFL) & O_APPEND;
  return appends && fstat(fd, &file) == 0 ? file.st_size : lseek64(fd, 0, SEEK_CUR);
}

static int64_t sum_of(const struct iovec *pieces, int count) {
  int64_t sum = 0;
  for (int i = 0; i < count; i++) sum += pieces[i].iov_len;
  return sum;
}

static int64_t size_of(int fd) {
  struct stat file;
  return fstat(fd, &file) == 0 ? file.st_size : 0;
}

ssize_t write(int fd, const void *data, size_t size) {
  NOTED(fd, place_of(fd), size, REAL(write)(fd, data, size))
}

ssize_t pwrite(int fd, const void *data, size_t size, off_t at) {
  NOTED(fd, at, size, REAL(pwrite)(fd, data, size, at))
}

ssize_t pwrite64(int fd, const void *data, size_t size, off64_t at) {
  NOTED(fd, at, size, REAL(pwrite64)(fd, data, size, at))
}

ssize_t pwritev(int fd, const struct iovec *pieces, int count, off_t at) {
  NOTED(fd, at, sum_of(pieces, count), REAL(pwritev)(fd, pieces, count, at))
}

ssize_t pwritev64(int fd, const struct iovec *pieces, int count, off64_t at) {
  NOTED(fd, at, sum_of(pieces, count), REAL(pwritev64)(fd, pieces, count, at))
}

/* What is cut off is noted as if it were written over. */
int ftruncate(int fd, off_t size) {
  NOTED(fd, size, size_of(fd) > size ? size_of(fd) - size : 0, REAL(ftruncate)(fd, size))
}

int ftruncate64(int fd, off64_t size) {
  NOTED(fd, size, size_of(fd) > size ? size_of(fd) - size : 0, REAL(ftruncate64)(fd, size))
}

int fsync(int fd) { SYNCED(fd, REAL(fsync)(fd)) }

int fdatasync(int fd) { SYNCED(fd, REAL(fdatasync)(fd)) }

int syncfs(int fd) {
  int done = REAL(syncfs)(fd);
  DIR *folder = done == 0 && ledgers ? opendir(ledgers) : 0;
  for (struct dirent *one; folder && (one = readdir(folder));) {
    char name[4096];
    snprintf(name, sizeof name, "%s/%s", ledgers, one->d_name);
    truncate(name, 0);
  }
  if (folder) closedir(folder);
  return done;
}

/* A file keeps its ledger under another name, and one that is gone has none. */
int rename(const char *from, const char *to) {
  char before[4096], after[4096];
  int fd = ledgers ? REAL(open)(from, O_PATH | O_CLOEXEC) : -1;
  int known = fd >= 0 && name_ledger(fd, before);
  int done = REAL(rename)(from, to);
  int wrong = errno;
  int moves = done == 0 && known && name_ledger(fd, after);
  if (moves && REAL(rename)(before, after) < 0) REAL(unlink)(after);
  if (fd >= 0) close(fd);
  errno = wrong;
  return done;
}

int unlink(const char *path) {
  char name[4096];
  int fd = ledgers ? REAL(open)(path, O_PATH | O_CLOEXEC) : -1;
  int known = fd >= 0 && name_ledger(fd, name);
  if (fd >= 0) close(fd);
  int done = REAL(unlink)(path);
  int wrong = errno;
  if (done == 0 && known) REAL(unlink)(name);
  errno = wrong;
  return done;
}
`;

/** What was not synced is known, so that it can be taken away. */
export const powerShim: Shim = { name: "power-shim", source };
