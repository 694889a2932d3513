package org.jguild.run;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.Optional;

/**
 * The mark of a home that this user trusts on this machine. It is a digest over what no stranger knows: the id of the machine,
 * the user, and the number of the directory in its file system. A home that was cloned, unpacked or copied has no such mark, or
 * one that is not its own.
 */
final class HomeSeal {

    private static final String NAME = "jguild.seal";

    private static final int MAX_BYTES = 1 << 10;
    private static final int DIGEST_BYTES = 16;

    private HomeSeal() {}

    /** Whether a home carries its own mark. */
    static boolean isSealed(Path home) {
        try {
            byte[] found = RecordFile.read(home.resolve(NAME), MAX_BYTES);
            Optional<String> expected = of(home, NAME);
            return found != null
                    && expected.isPresent()
                    && new String(found, StandardCharsets.US_ASCII).strip().equals(expected.get());
        } catch (DamageException | IOException e) {
            return false;
        }
    }

    /** Marks a home in which nobody has kept runs before; it is created if need be. */
    static void sealIfNew(Path home) throws IOException {
        if (!Files.exists(home.resolve("runs"), LinkOption.NOFOLLOW_LINKS)) {
            Files.createDirectories(home);
            seal(home);
            Files.createDirectories(home.resolve("runs"));
            JournalWriter.forceDirectory(home);
        }
    }

    /** Marks a home. */
    static void seal(Path home) throws IOException {
        Optional<String> mark = of(home, NAME);
        if (mark.isPresent()) {
            AtomicFile.write(home, home.resolve(NAME), mark.get() + "\n");
        }
    }

    /**
     * A text that no stranger can know, different for each directory and purpose.
     *
     * @return 32 hexadecimal digits; empty on a machine without a secret
     */
    static Optional<String> of(Path directory, String purpose) throws IOException {
        String secret = Machine.secret();
        String inode = RecordFile.inode(directory);
        if (secret.equals("-") || inode.equals("-")) {
            return Optional.empty();
        }
        return Optional.of(
                Machine.digest(String.join("\n", "jguild", purpose, secret, Machine.user(), inode), DIGEST_BYTES));
    }
}
