package org.jguild.run;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Reads the files of a record, which may come from an untrusted source: links are not followed, only regular files are
 * opened, and the size is limited.
 */
final class RecordFile {

    /** The maximum size of an attribute; a thousand flags need about 30 kB. */
    static final int MAX_BYTES = 1 << 20;

    /** The names of attributes; no other name is used as part of a path. */
    private static final Predicate<String> ATTRIBUTE =
            Pattern.compile("[A-Za-z0-9_][A-Za-z0-9_.@ +-]{0,199}").asMatchPredicate();

    private RecordFile() {}

    /** Whether a text can be the name of an attribute file. */
    static boolean isAttributeName(String text) {
        return ATTRIBUTE.test(text);
    }

    /** Whether a path is a directory and not a link. */
    static boolean isDirectory(Path dir) {
        return Files.isDirectory(dir, LinkOption.NOFOLLOW_LINKS);
    }

    /**
     * Creates a directory. If others do so at the same time, all of them have it.
     *
     * @return whether this call has created it
     * @throws FileAlreadyExistsException if there is a file or a link in its place
     */
    static boolean createDirectory(Path dir) throws IOException {
        if (isDirectory(dir)) {
            return false;
        }
        try {
            Files.createDirectory(dir);
            return true;
        } catch (FileAlreadyExistsException e) {
            if (isDirectory(dir)) {
                return false;
            }
            throw e;
        }
    }

    /**
     * Returns the inode number of a directory, which stays the same after a rename, while a copy has another one;
     * {@code -} if there is none.
     */
    static String inode(Path directory) throws IOException {
        Object key = Files.readAttributes(directory, BasicFileAttributes.class).fileKey();
        return key == null ? "-" : key.toString().replaceAll(".*ino=(\\d+).*", "$1");
    }

    /**
     * Whether a user may remove an attribute from a run, as the Python tool does: if it is missing, it was not lost.
     */
    static boolean isRemovable(String attribute) {
        return switch (attribute) {
            case "label", "tags", "comments", "marked" -> true;
            default -> false;
        };
    }

    /** Whether an attribute that is in a journal was lost in a power failure. */
    static boolean isLost(Path attrs, String attribute) throws IOException {
        Path file = attrs.resolve(attribute);
        boolean removed =
                isRemovable(attribute) && isDirectory(attrs) && !Files.exists(file, LinkOption.NOFOLLOW_LINKS);
        return !removed && isEmpty(file);
    }

    /** Whether a file is missing or empty, as after a power failure. */
    static boolean isEmpty(Path file) throws IOException {
        try {
            BasicFileAttributes facts =
                    Files.readAttributes(file, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
            return facts.isRegularFile() && facts.size() == 0;
        } catch (NoSuchFileException e) {
            return true;
        }
    }

    /**
     * Reads a file.
     *
     * @return its bytes; null if there is no such file
     * @throws DamageException if it is not a regular file, too large, or may not be read
     */
    static byte @Nullable [] read(Path file, int maxBytes) throws DamageException, IOException {
        String name = file.getFileName().toString();
        try {
            BasicFileAttributes facts =
                    Files.readAttributes(file, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
            if (!facts.isRegularFile()) {
                throw new DamageException(name, "is not a regular file");
            }
            if (facts.size() > maxBytes) {
                throw new DamageException(name, "is larger than " + (maxBytes >> 10) + " kB");
            }
            try (InputStream stream = Files.newInputStream(file, LinkOption.NOFOLLOW_LINKS)) {
                return stream.readNBytes(maxBytes);
            }
        } catch (NoSuchFileException | NotDirectoryException e) {
            return null;
        } catch (AccessDeniedException e) {
            throw new DamageException(name, "may not be read: permission denied");
        }
    }

    /**
     * Reads a text file.
     *
     * @return its text; null if there is no such file
     * @throws DamageException as {@link #read}, and if it is not UTF-8
     */
    static @Nullable String readText(Path file) throws DamageException, IOException {
        byte[] bytes = read(file, MAX_BYTES);
        return bytes == null ? null : text(file.getFileName().toString(), bytes);
    }

    /** Decodes UTF-8; invalid bytes are an error. */
    static String text(String name, byte[] bytes) throws DamageException {
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
        } catch (CharacterCodingException e) {
            throw new DamageException(name, "is not text in UTF-8");
        }
    }
}
