package org.jguild.run;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.concurrent.TimeUnit;

/**
 * What tells whether a run has changed since it was read, without reading it: the times of {@code .guild}, which changes when a
 * run begins or ends; of {@code .guild/attrs}, which changes when an attribute is added, removed or replaced; and of the label,
 * which the Python tool writes in place.
 *
 * @param mark a digest of times and sizes
 * @param newest the latest of the times, in milliseconds since 1970
 */
record Stamp(long mark, long newest) {

    /** The coarsest clock of a file system: what was written less than this before it was read may have changed unseen. */
    static final long SETTLING_MILLIS = 2000;

    private static final long PRIME = 0x9E3779B97F4A7C15L;

    /** The stamp of a run directory; null if it has no record that could be read. */
    static Stamp of(Path runDir) {
        try {
            Path guildDir = runDir.resolve(".guild");
            BasicFileAttributes guild = facts(guildDir);
            Path attrs = guildDir.resolve("attrs");
            BasicFileAttributes attributes = facts(attrs);
            if (!guild.isDirectory() || !attributes.isDirectory()) {
                return null;
            }
            return of(guild, attributes, label(attrs));
        } catch (IOException e) {
            return null;
        }
    }

    private static BasicFileAttributes facts(Path path) throws IOException {
        return Files.readAttributes(path, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
    }

    private static BasicFileAttributes label(Path attrs) {
        try {
            return facts(attrs.resolve("label"));
        } catch (IOException e) {
            return null;
        }
    }

    private static Stamp of(BasicFileAttributes guild, BasicFileAttributes attrs, BasicFileAttributes label) {
        long mark = mix(mix(0, nanos(guild)), nanos(attrs));
        long newest = Math.max(
                guild.lastModifiedTime().toMillis(), attrs.lastModifiedTime().toMillis());
        if (label != null) {
            mark = mix(mix(mark, nanos(label)), label.size());
            newest = Math.max(newest, label.lastModifiedTime().toMillis());
        }
        return new Stamp(mark, newest);
    }

    private static long nanos(BasicFileAttributes facts) {
        return facts.lastModifiedTime().to(TimeUnit.NANOSECONDS);
    }

    private static long mix(long mark, long value) {
        long mixed = (mark ^ value) * PRIME;
        return mixed ^ (mixed >>> 29);
    }

    /** Whether a change after the reading at that time would have another stamp. */
    boolean isSettledAt(long readMillis) {
        return readMillis - newest > SETTLING_MILLIS;
    }
}
