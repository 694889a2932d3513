package org.jguild.run;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.SeekableByteChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Set;

/** Reads the end of a text file of any length. */
final class OutputTail {

    private OutputTail() {}

    /**
     * Reads the end of a file. Links are not followed, and special files are not opened.
     *
     * @param file a file in UTF-8
     * @param bytes the maximum number of bytes to read
     * @return the text, beginning with a complete character; empty if there is no such regular file
     */
    static String read(Path file, int bytes) throws IOException {
        try {
            BasicFileAttributes attributes =
                    Files.readAttributes(file, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
            return attributes.isRegularFile() ? end(file, bytes) : "";
        } catch (NoSuchFileException e) {
            return "";
        }
    }

    private static String end(Path file, int bytes) throws IOException {
        try (SeekableByteChannel in =
                Files.newByteChannel(file, Set.of(StandardOpenOption.READ, LinkOption.NOFOLLOW_LINKS))) {
            long from = Math.max(0, in.size() - bytes);
            ByteBuffer buffer = ByteBuffer.allocate((int) Math.min(bytes, in.size()));
            in.position(from);
            while (buffer.hasRemaining() && in.read(buffer) >= 0) {
                // Until the buffer is full or the file ends; another process may have truncated it.
            }
            int first = from == 0 ? 0 : firstCharacter(buffer);
            return new String(buffer.array(), first, buffer.position() - first, StandardCharsets.UTF_8);
        }
    }

    /** Returns the index of the first complete character: at most three bytes before it belong to a truncated one. */
    private static int firstCharacter(ByteBuffer bytes) {
        int first = 0;
        while (first < 3 && first < bytes.position() && (bytes.get(first) & 0xC0) == 0x80) {
            first++;
        }
        return first;
    }
}
