package org.jguild.run;

import org.jguild.text.Digest;

/** The digest of source code, as the Python tool takes it: MD5 over path, zero byte, content and zero byte of each file. */
public final class SourceDigest {

    private static final byte[] END = {0};

    private final Digest digest = Digest.md5();
    private boolean empty = true;

    /** Begins with no files. */
    public SourceDigest() {}

    /**
     * Adds a file. The files are added in the order of their paths.
     *
     * @param path its path below the folder of the source code
     * @param content its bytes
     */
    public void add(String path, byte[] content) {
        digest.add(path).add(END).add(content).add(END);
        empty = false;
    }

    /**
     * Ends the digest.
     *
     * @return hexadecimal digits; null when no file was added
     */
    public String hex() {
        return empty ? null : digest.hex();
    }
}
