package org.jguild.run;

import org.jguild.text.Digest;
import org.jspecify.annotations.Nullable;

/**
 * Computes the digest of source code as the Python tool does: MD5 of path, zero byte, content and zero byte of each
 * file.
 */
public final class SourceDigest {

    private static final byte[] END = {0};

    private final Digest digest = Digest.md5();
    private boolean empty = true;

    /** Creates a digest without files. */
    public SourceDigest() {}

    /**
     * Adds a file. Files must be added in the order of their paths.
     *
     * @param path its path below the folder of the source code
     * @param content its bytes
     */
    public void add(String path, byte[] content) {
        digest.add(path).add(END).add(content).add(END);
        empty = false;
    }

    /**
     * Returns the digest; no file can be added afterwards.
     *
     * @return hexadecimal digits; null if no file was added
     */
    public @Nullable String hex() {
        return empty ? null : digest.hex();
    }
}
