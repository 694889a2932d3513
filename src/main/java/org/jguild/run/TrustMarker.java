package org.jguild.run;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.Optional;

/**
 * Marks a home that this user trusts on this machine with a file. The file contains a digest of the id of the machine,
 * which others do not know, the name of the user, and the inode number of the directory. A home that was cloned,
 * unpacked or copied has no such file, or one that does not match.
 */
final class TrustMarker {

    private static final String NAME = "jguild.seal";

    private static final int MAX_BYTES = 1 << 10;
    private static final int DIGEST_BYTES = 16;

    private TrustMarker() {}

    /** Whether a home has a marker that matches. */
    static boolean isTrusted(Path home) {
        try {
            byte[] found = RecordFile.read(home.resolve(NAME), MAX_BYTES);
            Optional<String> expected = token(home, NAME);
            return found != null
                    && expected.isPresent()
                    && new String(found, StandardCharsets.US_ASCII).strip().equals(expected.get());
        } catch (DamageException | IOException e) {
            return false;
        }
    }

    /** Marks a home that has no runs yet; it is created if necessary. */
    static void trustIfNew(Path home) throws IOException {
        if (!Files.exists(home.resolve("runs"), LinkOption.NOFOLLOW_LINKS)) {
            Files.createDirectories(home);
            trust(home);
            Files.createDirectories(home.resolve("runs"));
            JournalWriter.forceDirectory(home);
        }
    }

    /** Marks a home as trusted. */
    static void trust(Path home) throws IOException {
        Optional<String> token = token(home, NAME);
        if (token.isPresent()) {
            AtomicFile.write(home, home.resolve(NAME), token.get() + "\n");
        }
    }

    /**
     * Returns a token that others cannot guess, different for each directory and purpose.
     *
     * @return 32 hexadecimal digits; empty on a machine without a secret
     */
    static Optional<String> token(Path directory, String purpose) throws IOException {
        String secret = Machine.secret();
        String inode = RecordFile.inode(directory);
        if (secret.equals("-") || inode.equals("-")) {
            return Optional.empty();
        }
        return Optional.of(
                Machine.digest(String.join("\n", "jguild", purpose, secret, Machine.user(), inode), DIGEST_BYTES));
    }
}
