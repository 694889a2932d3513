package org.jguild.run;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * Shows, without reading a run, whether it has changed since it was read. It covers the modification times of
 * {@code .guild}, which changes when a run starts or ends; of {@code .guild/attrs}, which changes when an attribute is
 * added, removed or replaced; and of the label, which the Python tool writes in place.
 *
 * @param digest a hash of the times and the size of the label
 * @param newestMillis the latest of the times, in milliseconds since 1970
 */
record Fingerprint(long digest, long newestMillis) {

    /**
     * The coarsest timestamp resolution of a file system. A file modified less than this before it was read may change
     * again without a new timestamp.
     */
    static final long RESOLUTION_MILLIS = 2000;

    private static final long PRIME = 0x9E3779B97F4A7C15L;

    /** Returns the fingerprint of a run directory; null if it has no record that can be read. */
    static @Nullable Fingerprint of(Path runDir) {
        try {
            Path guildDir = runDir.resolve(".guild");
            BasicFileAttributes guild = attributes(guildDir);
            Path attrs = guildDir.resolve("attrs");
            BasicFileAttributes attributes = attributes(attrs);
            if (!guild.isDirectory() || !attributes.isDirectory()) {
                return null;
            }
            return of(guild, attributes, label(attrs));
        } catch (IOException e) {
            return null;
        }
    }

    private static BasicFileAttributes attributes(Path path) throws IOException {
        return Files.readAttributes(path, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
    }

    private static @Nullable BasicFileAttributes label(Path attrs) {
        try {
            return attributes(attrs.resolve("label"));
        } catch (IOException e) {
            return null;
        }
    }

    private static Fingerprint of(
            BasicFileAttributes guild, BasicFileAttributes attrs, @Nullable BasicFileAttributes label) {
        long digest = mix(mix(0, nanos(guild)), nanos(attrs));
        long newestMillis = Math.max(
                guild.lastModifiedTime().toMillis(), attrs.lastModifiedTime().toMillis());
        if (label != null) {
            digest = mix(mix(digest, nanos(label)), label.size());
            newestMillis = Math.max(newestMillis, label.lastModifiedTime().toMillis());
        }
        return new Fingerprint(digest, newestMillis);
    }

    private static long nanos(BasicFileAttributes attributes) {
        return attributes.lastModifiedTime().to(TimeUnit.NANOSECONDS);
    }

    private static long mix(long digest, long value) {
        long mixed = (digest ^ value) * PRIME;
        return mixed ^ (mixed >>> 29);
    }

    /** Whether any change after the given time of reading leads to a different fingerprint. */
    boolean isReliableAt(long readMillis) {
        return readMillis - newestMillis > RESOLUTION_MILLIS;
    }
}
