/* Stands between a program and the files below $DISK_DIRECTORY (preloaded, Linux).
 *
 * While the file $DISK_FULL exists, nothing grows: what would enlarge a file fails with ENOSPC, what overwrites does not.
 * What changes a file is noted in $DISK_JOURNAL, in order: one record per call, see `note`. With $DISK_FORGETFUL set, syncs
 * are not noted, as if the program never asked for them. */
#define _GNU_SOURCE
#include <dlfcn.h>
#include <errno.h>
#include <fcntl.h>
#include <limits.h>
#include <pthread.h>
#include <stdarg.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#define REAL(name) ((__typeof__(&name))dlsym(RTLD_NEXT, #name))

static pthread_mutex_t order = PTHREAD_MUTEX_INITIALIZER;

/* The path of an open file below our directory, or 0. */
static int ours(int fd, char path[PATH_MAX]) {
    char link[64];
    const char *directory = getenv("DISK_DIRECTORY");
    snprintf(link, sizeof link, "/proc/self/fd/%d", fd);
    ssize_t length = readlink(link, path, PATH_MAX - 1);
    if (!directory || length < 0) return 0;
    path[length] = 0;
    return strncmp(path, directory, strlen(directory)) == 0;
}

static int is_full(int fd, off_t end) {
    struct stat status;
    const char *flag = getenv("DISK_FULL");
    if (!flag || access(flag, F_OK) != 0) return 0;
    return fstat(fd, &status) == 0 && end > status.st_size;
}

/* One record: kind, offset, lengths of path and data, path, data. The caller holds `order`. */
static void note(char kind, const char *path, uint64_t offset, const void *data, uint32_t length) {
    static int journal = -1;
    const char *name = getenv("DISK_JOURNAL");
    if (!name) return;
    if (journal < 0) journal = REAL(open)(name, O_WRONLY | O_CREAT | O_APPEND | O_CLOEXEC, 0600);
    uint32_t path_length = strlen(path);
    size_t total = 1 + 8 + 4 + 4 + path_length + length;
    char *record = malloc(total), *at = record;
    *at++ = kind;
    memcpy(at, &offset, 8), at += 8;
    memcpy(at, &path_length, 4), at += 4;
    memcpy(at, &length, 4), at += 4;
    memcpy(at, path, path_length), at += path_length;
    memcpy(at, data, length);
    if (REAL(write)(journal, record, total) != (ssize_t)total) abort();
    free(record);
}

static ssize_t written(int fd, const char *path, const void *data, ssize_t done, off_t offset) {
    (void)fd;
    if (done > 0) note('w', path, offset, data, done);
    return done;
}

ssize_t pwrite64(int fd, const void *data, size_t length, off64_t offset) {
    char path[PATH_MAX];
    if (!ours(fd, path)) return REAL(pwrite64)(fd, data, length, offset);
    if (is_full(fd, offset + length)) return errno = ENOSPC, -1;
    pthread_mutex_lock(&order);
    ssize_t done = written(fd, path, data, REAL(pwrite64)(fd, data, length, offset), offset);
    pthread_mutex_unlock(&order);
    return done;
}

ssize_t pwrite(int fd, const void *data, size_t length, off_t offset) { return pwrite64(fd, data, length, offset); }

ssize_t write(int fd, const void *data, size_t length) {
    char path[PATH_MAX];
    if (!ours(fd, path)) return REAL(write)(fd, data, length);
    off_t offset = lseek(fd, 0, SEEK_CUR);
    if (is_full(fd, offset + length)) return errno = ENOSPC, -1;
    pthread_mutex_lock(&order);
    ssize_t done = written(fd, path, data, REAL(write)(fd, data, length), offset);
    pthread_mutex_unlock(&order);
    return done;
}

int ftruncate64(int fd, off64_t length) {
    char path[PATH_MAX];
    if (!ours(fd, path)) return REAL(ftruncate64)(fd, length);
    pthread_mutex_lock(&order);
    int result = REAL(ftruncate64)(fd, length);
    if (result == 0) note('t', path, length, "", 0);
    pthread_mutex_unlock(&order);
    return result;
}

int ftruncate(int fd, off_t length) { return ftruncate64(fd, length); }

static int synced(int fd, int (*real)(int)) {
    char path[PATH_MAX];
    if (!ours(fd, path)) return real(fd);
    pthread_mutex_lock(&order);
    int result = real(fd);
    if (result == 0 && !getenv("DISK_FORGETFUL")) note('s', path, 0, "", 0);
    pthread_mutex_unlock(&order);
    return result;
}

int fsync(int fd) { return synced(fd, REAL(fsync)); }
int fdatasync(int fd) { return synced(fd, REAL(fdatasync)); }

static int opened(int fd, int flags) {
    char path[PATH_MAX];
    if (fd >= 0 && (flags & O_TRUNC) && ours(fd, path)) {
        pthread_mutex_lock(&order);
        note('t', path, 0, "", 0);
        pthread_mutex_unlock(&order);
    }
    return fd;
}

#define OPEN(name)                                    \
    int name(const char *path, int flags, ...) {      \
        va_list rest;                                 \
        va_start(rest, flags);                        \
        mode_t mode = va_arg(rest, mode_t);           \
        va_end(rest);                                 \
        return opened(REAL(name)(path, flags, mode), flags); \
    }
OPEN(open)
OPEN(open64)

int rename(const char *from, const char *to) {
    pthread_mutex_lock(&order);
    int result = REAL(rename)(from, to);
    if (result == 0) note('r', from, 0, to, strlen(to));
    pthread_mutex_unlock(&order);
    return result;
}

int unlink(const char *path) {
    pthread_mutex_lock(&order);
    int result = REAL(unlink)(path);
    if (result == 0) note('u', path, 0, "", 0);
    pthread_mutex_unlock(&order);
    return result;
}
