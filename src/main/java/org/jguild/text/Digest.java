package org.jguild.text;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** A digest of bytes that are added one after another. For one thread. */
public final class Digest {

    private final MessageDigest digest;

    private Digest(String algorithm) {
        try {
            digest = MessageDigest.getInstance(algorithm);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has " + algorithm, e);
        }
    }

    /**
     * Begins an MD5 digest, by which the Python tool knows source code.
     *
     * @return a digest of nothing
     */
    public static Digest md5() {
        return new Digest("MD5");
    }

    /**
     * Begins a SHA-1 digest, which stands in the manifests of the Python tool.
     *
     * @return a digest of nothing
     */
    public static Digest sha1() {
        return new Digest("SHA-1");
    }

    /**
     * Begins a SHA-256 digest.
     *
     * @return a digest of nothing
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
     * Ends the digest. What is added later begins another one.
     *
     * @return hexadecimal digits in lower case
     */
    public String hex() {
        return HexFormat.of().formatHex(digest.digest());
    }
}
