package org.jguild.campaign;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;

/** Damage to what a file holds. */
final class ContentMutations {

    private static final byte[] NOT_UTF8 = {(byte) 0xff, (byte) 0xfe, (byte) 0xc3, 0x28, (byte) 0xed, (byte) 0xa0};
    private static final int HUGE = 50 << 20;

    static final List<Mutation> ALL = List.of(
            new Mutation("emptied", (file, random, scene) -> Files.write(file, new byte[0])),
            new Mutation("cut", ContentMutations::cut),
            new Mutation("random bytes", ContentMutations::randomBytes),
            new Mutation("bits flipped", ContentMutations::flipBits),
            new Mutation("bits flipped", ContentMutations::flipBits),
            new Mutation("zeros as after a power cut", ContentMutations::zeros),
            new Mutation("not UTF-8", ContentMutations::notUtf8),
            new Mutation("written twice", ContentMutations::twice),
            new Mutation("50 MB", ContentMutations::huge),
            new Mutation("sparse and huge", ContentMutations::sparse));

    /** Other text in place of the file's own. */
    static final Mutation TEXT = new Mutation(
            "hostile text",
            (file, random, scene) -> Files.write(file, HostileTexts.any(random).getBytes(StandardCharsets.UTF_8)));

    private ContentMutations() {}

    private static void cut(Path file, SplittableRandom random, Mutation.Scene scene) throws IOException {
        byte[] bytes = Files.readAllBytes(file);
        Files.write(file, Arrays.copyOf(bytes, random.nextInt(bytes.length + 1)));
    }

    private static void randomBytes(Path file, SplittableRandom random, Mutation.Scene scene) throws IOException {
        byte[] bytes = new byte[random.nextInt(1, 2000)];
        random.nextBytes(bytes);
        if (random.nextBoolean()) {
            Files.write(file, bytes, StandardOpenOption.APPEND);
        } else {
            Files.write(file, bytes);
        }
    }

    private static void flipBits(Path file, SplittableRandom random, Mutation.Scene scene) throws IOException {
        byte[] bytes = Files.readAllBytes(file);
        for (int i = random.nextInt(1, 9); i > 0 && bytes.length > 0; i--) {
            bytes[random.nextInt(bytes.length)] ^= (byte) (1 << random.nextInt(8));
        }
        Files.write(file, bytes);
    }

    private static void zeros(Path file, SplittableRandom random, Mutation.Scene scene) throws IOException {
        byte[] bytes = Files.readAllBytes(file);
        Arrays.fill(bytes, random.nextInt(bytes.length + 1), bytes.length, (byte) 0);
        Files.write(file, bytes);
    }

    private static void notUtf8(Path file, SplittableRandom random, Mutation.Scene scene) throws IOException {
        byte[] bytes = Files.readAllBytes(file);
        int at = random.nextInt(bytes.length + 1);
        byte[] spoilt = Arrays.copyOf(bytes, bytes.length + NOT_UTF8.length);
        System.arraycopy(NOT_UTF8, 0, spoilt, at, NOT_UTF8.length);
        System.arraycopy(bytes, at, spoilt, at + NOT_UTF8.length, bytes.length - at);
        Files.write(file, spoilt);
    }

    private static void twice(Path file, SplittableRandom random, Mutation.Scene scene) throws IOException {
        Files.write(file, Files.readAllBytes(file), StandardOpenOption.APPEND);
    }

    private static void huge(Path file, SplittableRandom random, Mutation.Scene scene) throws IOException {
        String line = random.nextBoolean() ? "- x\n" : "key" + random.nextInt() + ": 1.0\n";
        Files.write(file, line.repeat(HUGE / line.length()).getBytes(StandardCharsets.US_ASCII));
    }

    private static void sparse(Path file, SplittableRandom random, Mutation.Scene scene) throws IOException {
        try (RandomAccessFile opened = new RandomAccessFile(file.toFile(), "rw")) {
            opened.setLength(random.nextLong(HUGE, 5L << 30));
        }
    }
}
