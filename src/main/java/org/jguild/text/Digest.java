package org.jguild.text;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** A digest of bytes that are added in order. Not thread-safe. */
public final class Digest {

    private final MessageDigest digest;

    private Digest(String algorithm) {
        try {
            digest = MessageDigest.getInstance(algorithm);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform must support " + algorithm, e);
        }
    }

    /**
     * Creates an MD5 digest, with which Guild AI identifies source code.
     *
     * @return an empty digest
     */
    public static Digest md5() {
        return new Digest("MD5");
    }

    /**
     * Creates a SHA-1 digest, which Guild AI writes to its manifests.
     *
     * @return an empty digest
     */
    public static Digest sha1() {
        return new Digest("SHA-1");
    }

    /**
     * Creates a SHA-256 digest.
     *
     * @return an empty digest
     */
    public static Digest sha256() {
        return new Digest("SHA-256");
    }

    /**
     * Adds bytes.
     *
     * @param bytes any bytes
     * @return this digest
     */
    public Digest add(byte[] bytes) {
        digest.update(bytes);
        return this;
    }

    /**
     * Adds text.
     *
     * @param text any text, added as UTF-8
     * @return this digest
     */
    public Digest add(String text) {
        return add(text.getBytes(StandardCharsets.UTF_8));
    }

    /**
     * Completes the digest and resets it: bytes that are added later belong to a new digest.
     *
     * @return the digest in lower-case hexadecimal digits
     */
    public String hex() {
        return HexFormat.of().formatHex(digest.digest());
    }
}
