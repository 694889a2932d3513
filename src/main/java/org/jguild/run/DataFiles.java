package org.jguild.run;

import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Arrays;
import java.util.concurrent.ThreadLocalRandom;
import java.util.regex.Pattern;
import org.jguild.error.GuildException;
import org.jguild.text.Digest;
import org.jspecify.annotations.Nullable;

/**
 * Large and binary files of projects, each content once for all runs: {@code cache/data/SHA-256}. Run directories have symbolic
 * links to these copies, which are read-only, so that nothing that a program writes reaches the project or another run. The
 * directory can be deleted while no program runs.
 */
final class DataFiles {

    /** The modification time of every copy; one that a program changed has another, and is replaced. */
    private static final FileTime UNCHANGED = FileTime.fromMillis(946_684_800_000L);

    private static final Pattern NAME = Pattern.compile("[0-9a-f]{64}");
    private static final int BUFFER = 1 << 16;

    private final Path home;

    DataFiles(Path home) {
        this.home = home.toAbsolutePath().normalize();
    }

    private Path directory() {
        return home.resolve("cache").resolve("data");
    }

    /** Whether a link of a run directory leads to a copy here. */
    boolean contains(Path target) {
        return directory().equals(target.getParent())
                && NAME.matcher(target.getFileName().toString()).matches();
    }

    /** Copies a file, unless its content is here already, and creates a link to the copy. */
    void link(Path file, Path link) throws IOException {
        Files.createSymbolicLink(link, copy(file));
    }

    /**
     * Creates another link to a copy. A copy that a program changed, as one can that runs as root, is restored first.
     *
     * @param size the size of the copy when it was made
     * @param origin the file of the project
     * @throws GuildException if the copy was changed and the file of the project too
     */
    void link(Path copy, long size, Path origin, Path link) throws IOException {
        if (!isIntact(copy, size)
                && !(Files.isRegularFile(origin) && create(origin, copy).equals(copy))) {
            throw new GuildException(
                    "The data file " + origin + " has changed since the batch began, and so has the copy that "
                            + "its trials share: start a new batch.");
        }
        Files.createSymbolicLink(link, copy);
    }

    /** Returns the size of a copy; -1 if there is none. */
    static long size(Path copy) throws IOException {
        return Files.isRegularFile(copy, LinkOption.NOFOLLOW_LINKS) ? Files.size(copy) : -1;
    }

    private Path copy(Path file) throws IOException {
        BasicFileAttributes facts = Files.readAttributes(file, BasicFileAttributes.class);
        Path known = known(file, facts);
        if (Files.isRegularFile(known, LinkOption.NOFOLLOW_LINKS)) {
            String name = Files.readString(known).strip();
            Path copy = directory().resolve(name);
            if (NAME.matcher(name).matches() && isIntact(copy, facts.size())) {
                return copy;
            }
        }
        Path copy = create(file, null);
        AtomicFile.write(directory(), known, requireNonNull(copy.getFileName()) + "\n");
        return copy;
    }

    /** Returns the file that contains the digest of a file of a project, as long as that is not changed. */
    private Path known(Path file, BasicFileAttributes facts) {
        String identity = file + "\n" + facts.size() + "\n" + facts.lastModifiedTime() + "\n" + facts.fileKey();
        return directory().resolve("known-" + Digest.sha1().add(identity).hex());
    }

    private static boolean isIntact(Path copy, long size) {
        try {
            BasicFileAttributes facts =
                    Files.readAttributes(copy, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
            return facts.isRegularFile()
                    && facts.size() == size
                    && facts.lastModifiedTime().equals(UNCHANGED);
        } catch (IOException e) {
            return false;
        }
    }

    /**
     * Copies a file.
     *
     * @param wanted the only copy to make; null for any
     * @return where its copy belongs
     */
    private Path create(Path file, @Nullable Path wanted) throws IOException {
        prepare();
        Path part = directory()
                .resolve("part-" + Long.toHexString(ThreadLocalRandom.current().nextLong()));
        try {
            Digest digest = Digest.sha256();
            try (InputStream in = Files.newInputStream(file);
                    OutputStream out =
                            Files.newOutputStream(part, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
                byte[] buffer = new byte[BUFFER];
                for (int count = in.read(buffer); count >= 0; count = in.read(buffer)) {
                    digest.add(Arrays.copyOf(buffer, count));
                    out.write(buffer, 0, count);
                }
            }
            PosixFileAttributeView permissions = Files.getFileAttributeView(part, PosixFileAttributeView.class);
            if (permissions != null) {
                permissions.setPermissions(PosixFilePermissions.fromString("r--------"));
            }
            Files.setLastModifiedTime(part, UNCHANGED);
            Path copy = directory().resolve(digest.hex());
            if (wanted == null || wanted.equals(copy)) {
                Files.move(part, copy, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
            }
            return copy;
        } finally {
            Files.deleteIfExists(part);
        }
    }

    /** Creates the directory. A store may come from an untrusted source: a link in place of it is not followed. */
    private void prepare() throws IOException {
        for (Path directory = home.resolve("cache"); ; directory = directory()) {
            if (!RecordFile.isDirectory(directory)) {
                if (Files.exists(directory, LinkOption.NOFOLLOW_LINKS)) {
                    throw new GuildException(directory + " is not a directory: remove it.");
                }
                Files.createDirectories(directory);
            }
            if (directory.equals(directory())) {
                return;
            }
        }
    }
}
