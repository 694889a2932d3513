package org.jguild.store;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;

/** A way to damage one file of a run. */
@FunctionalInterface
interface Damage {

    void to(Path file) throws IOException, InterruptedException;

    static Damage content(byte... bytes) {
        return file -> Files.write(file, bytes);
    }

    static Damage text(String text) {
        return content(text.getBytes(StandardCharsets.UTF_8));
    }

    /** Writes bytes that are not UTF-8. */
    static Damage latin1() {
        return content("x: \u00e4\u00f6\u00fc\n".getBytes(StandardCharsets.ISO_8859_1));
    }

    /** Writes a file of a size in MiB: a beginning, then the letter a. */
    static Damage megabytes(String beginning, int count) {
        return file -> {
            byte[] bytes = new byte[count << 20];
            Arrays.fill(bytes, (byte) 'a');
            byte[] first = beginning.getBytes(StandardCharsets.UTF_8);
            System.arraycopy(first, 0, bytes, 0, first.length);
            Files.write(file, bytes);
        };
    }

    /** Writes ten lines of YAML that expand to ten billion values. */
    static Damage aliases() {
        StringBuilder text = new StringBuilder("a0: &a0 [x, x, x, x, x, x, x, x, x, x]\n");
        for (int i = 1; i < 10; i++) {
            text.append("a" + i + ": &a" + i + " [")
                    .append(("*a" + (i - 1) + ", ").repeat(10))
                    .append("]\n");
        }
        return text(text.toString());
    }

    static Damage fifo() {
        return file -> {
            Files.deleteIfExists(file);
            int status = new ProcessBuilder("mkfifo", file.toString())
                    .inheritIO()
                    .start()
                    .waitFor();
            if (status != 0) {
                throw new IOException("mkfifo " + file + " ended with status " + status);
            }
        };
    }

    static Damage directory() {
        return file -> {
            Files.deleteIfExists(file);
            Files.createDirectory(file);
        };
    }

    static Damage link(String target) {
        return file -> {
            Files.deleteIfExists(file);
            Files.createSymbolicLink(file, Path.of(target));
        };
    }
}
