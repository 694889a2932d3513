package org.jguild.campaign;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.SplittableRandom;

/** Something else in place of a file or folder. */
final class KindMutations {

    private static final List<String> DEVICES =
            List.of("/dev/zero", "/dev/random", "/dev/full", "/dev/null", "/proc/self/mem", "/dev/tty");

    static final List<Mutation> ALL = List.of(
            new Mutation("removed", (file, random, scene) -> Trees.delete(file)),
            new Mutation("a FIFO", KindMutations::fifo),
            new Mutation("a link to a device", (file, random, scene) -> link(file, pick(random))),
            new Mutation("a link to a folder", (file, random, scene) -> link(file, scene.canary())),
            new Mutation(
                    "a link to a file outside",
                    (file, random, scene) -> link(file, scene.canary().resolve("file"))),
            new Mutation(
                    "a dangling link",
                    (file, random, scene) -> link(file, scene.canary().resolve("absent"))),
            new Mutation("a link to itself", (file, random, scene) -> link(file, file)),
            new Mutation("a folder", KindMutations::folder),
            new Mutation("mode 000", (file, random, scene) -> Shell.must("chmod", "000", file.toString())),
            new Mutation("renamed", KindMutations::rename));

    private KindMutations() {}

    private static Path pick(SplittableRandom random) {
        return Path.of(DEVICES.get(random.nextInt(DEVICES.size())));
    }

    private static void link(Path file, Path target) throws IOException {
        Trees.delete(file);
        Files.createSymbolicLink(file, target);
    }

    private static void fifo(Path file, SplittableRandom random, Mutation.Scene scene) throws IOException {
        Trees.delete(file);
        Shell.must("mkfifo", file.toString());
    }

    private static void folder(Path file, SplittableRandom random, Mutation.Scene scene) throws IOException {
        Trees.delete(file);
        Files.createDirectory(file);
        if (random.nextBoolean()) {
            Files.writeString(file.resolve("inside"), "text");
        }
    }

    private static void rename(Path file, SplittableRandom random, Mutation.Scene scene) throws IOException {
        List<String> names = List.of(
                "-",
                ".hidden",
                "a b",
                "\u001b[31m",
                "new\nline",
                "'quoted\"",
                "x".repeat(200),
                "..x",
                "é\u202e",
                "0",
                "f".repeat(31),
                "F".repeat(32),
                "g".repeat(32));
        Path renamed = file.resolveSibling(names.get(random.nextInt(names.size())));
        Trees.delete(renamed);
        Files.move(file, renamed);
    }
}
