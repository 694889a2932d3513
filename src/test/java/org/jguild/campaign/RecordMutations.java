package org.jguild.campaign;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.SplittableRandom;

/** Records of one kind, forged by someone who knows it. */
final class RecordMutations {

    private static final List<String> MARKERS = List.of("PENDING", "STAGED", "LOCK.remote", "LOCK", "LOCK.jguild");

    private RecordMutations() {}

    /** Whether there is a mutation for files of a kind. */
    static boolean suits(String kind) {
        return kind.endsWith("journal")
                || kind.contains("LOCK")
                || kind.contains("tfevents")
                || List.of("attrs/exit_status", "opref", "link", "run").contains(kind);
    }

    /** Returns a mutation that suits a file of such a kind. */
    static Mutation suiting(String kind, SplittableRandom random) {
        if (kind.endsWith("journal")) {
            return random.nextBoolean()
                    ? new Mutation("a journal that leads outside", RecordMutations::leadOutside)
                    : new Mutation("odd journal lines", RecordMutations::oddLines);
        }
        if (kind.contains("tfevents")) {
            return new Mutation("odd event lengths", RecordMutations::oddLengths);
        }
        return switch (kind) {
            case "opref" -> new Mutation("a marker", RecordMutations::marker);
            case "link" -> new Mutation("a trial outside", RecordMutations::trialOutside);
            case "run" -> new Mutation("unfinished runs outside", RecordMutations::unfinishedOutside);
            default -> new Mutation("a lock that names a stranger", RecordMutations::strangeLock);
        };
    }

    /** Adds entries whose names are paths, for a trial whose end is not in its own files. */
    private static void leadOutside(Path journal, SplittableRandom random, Mutation.Scene scene) throws IOException {
        ObjectMapper json = new ObjectMapper();
        List<String> lines = Files.readString(journal)
                .lines()
                .filter(line -> line.startsWith("{"))
                .toList();
        if (lines.isEmpty()) {
            return;
        }
        ObjectNode entry = (ObjectNode) json.readTree(lines.get(random.nextInt(lines.size())));
        String kind = entry.has("end") ? "end" : "begin";
        Path guild = scene.home().resolve("runs/" + entry.path(kind).asText() + "/.guild");
        Path target = scene.canary().resolve(random.nextBoolean() ? "file" : "created-" + random.nextInt(1000));
        String name = random.nextBoolean()
                ? target.toString()
                : guild.resolve("attrs").relativize(target).toString();
        ObjectNode attributes = (ObjectNode) entry.path("attrs");
        attributes.put(name, "written by a record\n");
        if (random.nextBoolean()) {
            ((ObjectNode) entry.path("files")).putObject(name).put("size", 5).put("data", "d3JpdA==");
        }
        if (random.nextBoolean()) {
            attributes.put("started", "9" + attributes.path("started").asText()); // As if it were begun again.
        }
        if (random.nextInt(4) == 0) {
            entry.put(
                    kind,
                    scene.home().resolve("runs").relativize(scene.canary()).toString());
        }
        Files.writeString(journal, "\n" + json.writeValueAsString(entry) + "\n", StandardOpenOption.APPEND);
        Trees.delete(guild.resolve("attrs/exit_status"));
        Files.writeString(guild.resolve("LOCK"), "4194303");
    }

    private static void oddLines(Path journal, SplittableRandom random, Mutation.Scene scene) throws IOException {
        String trial = Files.readString(journal)
                .replaceAll("(?s).*\\{\"(?:begin|end)\":\"([0-9a-f]{32})\".*", "$1")
                .lines()
                .findFirst()
                .orElse("");
        List<String> lines = List.of(
                "{}",
                "[]",
                "null",
                "{\"end\":null,\"attrs\":null,\"files\":null}",
                "{\"end\":[1],\"attrs\":[1],\"files\":{\"a\":1}}",
                "{\"begin\":\"\",\"attrs\":{\"\":\"\"},\"files\":{}}",
                "{\"end\":\"" + trial + "\"}",
                "{\"end\":\"" + trial + "\",\"attrs\":[1],\"files\":{\"output\":{\"size\":-1,\"data\":\"=\"}}}",
                "{\"end\":\"" + trial
                        + "\",\"attrs\":{\"started\":\"a\",\"exit_status\":\"99999999999\"},\"files\":{}}",
                "{\"end\":\"" + trial + "\",\"attrs\":{\"started\":\"9999999999999999\",\"flags\":\"[\"},\"files\":{}}",
                "{\"begin\":\"" + trial
                        + "\",\"attrs\":{\"..\":\"x\"},\"files\":{\"opref\":{\"size\":1e99,\"data\":7}}}",
                "[".repeat(100_000),
                "{\"a\":".repeat(100_000),
                "{\"end\":\"" + "a".repeat(1 << 20) + "\"}",
                "{\"end\":\"a\u0000b\",\"attrs\":{\"a\u0000b\":\"x\"}}",
                "{\"end\":" + "9".repeat(10_000) + "}");
        String line = lines.get(random.nextInt(lines.size()));
        Files.writeString(journal, "\n" + line + "\n", StandardOpenOption.APPEND);
    }

    /** Lets a run seem to be worked on by a process that has nothing to do with it. */
    private static void strangeLock(Path file, SplittableRandom random, Mutation.Scene scene) throws IOException {
        Path guild = file.getParent().endsWith("attrs") ? file.getParent().getParent() : file.getParent();
        Trees.delete(guild.resolve("attrs/exit_status"));
        Path lock = guild.resolve("LOCK");
        Trees.delete(lock);
        // Never a number that means other processes, such as 1, 0 or -1: whoever believes the lock may end them.
        List<String> texts = List.of(
                Long.toString(scene.sentinel()),
                Long.toString(scene.sentinel()),
                Long.toString(scene.sentinel()),
                scene.sentinel() + " " + scene.sentinel(),
                "99999999999999999999",
                "4194303");
        Files.writeString(lock, texts.get(random.nextInt(texts.size())));
        Files.setLastModifiedTime(lock, FileTime.from(Instant.now().plus(Duration.ofDays(random.nextInt(2)))));
        if (random.nextBoolean()) {
            // Another mutation may have made it a link.
            Trees.delete(guild.resolve("LOCK.jguild"));
            Files.writeString(guild.resolve("LOCK.jguild"), "4194303");
        }
    }

    private static void oddLengths(Path events, SplittableRandom random, Mutation.Scene scene) throws IOException {
        List<Long> lengths =
                List.of(-1L, 0L, Long.MAX_VALUE, Long.MIN_VALUE, 0x7fffffffL, 0xffffffffL, 1L << 31, 1L << 40);
        try (RandomAccessFile file = new RandomAccessFile(events.toFile(), "rw")) {
            file.seek(random.nextBoolean() ? 0 : random.nextLong(file.length() + 1));
            file.writeLong(Long.reverseBytes(lengths.get(random.nextInt(lengths.size()))));
        }
    }

    private static void marker(Path opref, SplittableRandom random, Mutation.Scene scene) throws IOException {
        Path marker = opref.resolveSibling(MARKERS.get(random.nextInt(MARKERS.size())));
        Files.write(marker, HostileTexts.any(random).getBytes(StandardCharsets.UTF_8));
    }

    private static void trialOutside(Path link, SplittableRandom random, Mutation.Scene scene) throws IOException {
        Files.delete(link);
        List<Path> targets = List.of(
                scene.canary().resolve("foreign"), Path.of("../../../canary/foreign"), link.getParent(), Path.of("."));
        Files.createSymbolicLink(link, targets.get(random.nextInt(targets.size())));
    }

    /** Makes the folder of unfinished runs a link to a folder with old files. */
    private static void unfinishedOutside(Path run, SplittableRandom random, Mutation.Scene scene) throws IOException {
        Path unfinished = run.resolveSibling(".unfinished");
        Trees.delete(unfinished);
        Files.createSymbolicLink(unfinished, scene.canary());
    }
}
