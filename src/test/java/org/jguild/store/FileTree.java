package org.jguild.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.PosixFileAttributes;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.zip.CRC32;

/**
 * All files below a folder with their kinds, modes, times and contents, to be compared before and after. Links are not
 * followed, and special files are not opened.
 *
 * @param files a description of each file by its path
 */
record FileTree(SortedMap<String, String> files) {

    /**
     * Reads a tree.
     *
     * @param without folders that may change: their content is left out, and the time of their parent folder
     */
    static FileTree of(Path root, Path... without) throws IOException {
        List<Path> left = List.of(without);
        SortedMap<String, String> files = new TreeMap<>();
        Files.walkFileTree(root, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult preVisitDirectory(Path dir, BasicFileAttributes facts) throws IOException {
                if (left.contains(dir)) {
                    return FileVisitResult.SKIP_SUBTREE;
                }
                boolean timed = left.stream().noneMatch(path -> path.getParent().equals(dir));
                files.put(name(root, dir), description(dir, timed));
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes facts) throws IOException {
                if (!left.contains(file)) {
                    files.put(name(root, file), description(file, true));
                }
                return FileVisitResult.CONTINUE;
            }
        });
        return new FileTree(files);
    }

    private static String name(Path root, Path file) {
        return root.relativize(file).toString();
    }

    private static String description(Path file, boolean timed) throws IOException {
        PosixFileAttributes facts = Files.readAttributes(file, PosixFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
        String time = timed ? " " + facts.lastModifiedTime() : "";
        return kind(facts) + PosixFilePermissions.toString(facts.permissions()) + time + content(file, facts);
    }

    private static String kind(PosixFileAttributes facts) {
        if (facts.isSymbolicLink()) {
            return "l";
        }
        if (facts.isDirectory()) {
            return "d";
        }
        return facts.isRegularFile() ? "-" : "s";
    }

    private static String content(Path file, PosixFileAttributes facts) throws IOException {
        if (facts.isSymbolicLink()) {
            return " -> " + Files.readSymbolicLink(file);
        }
        if (!facts.isRegularFile()) {
            return "";
        }
        CRC32 checksum = new CRC32();
        checksum.update(Files.readAllBytes(file));
        return " " + facts.size() + " " + HexFormat.of().toHexDigits((int) checksum.getValue());
    }

    /** Fails, with the differences, if the folder has changed. */
    void assertSame(FileTree now) {
        List<String> differences = new ArrayList<>();
        SortedMap<String, String> all = new TreeMap<>(files);
        all.putAll(now.files);
        for (String name : all.keySet()) {
            String before = files.getOrDefault(name, "absent");
            String after = now.files.getOrDefault(name, "absent");
            if (!before.equals(after)) {
                differences.add(name + ": " + before + " is now " + after);
            }
        }
        assertThat(differences).as("what has changed").isEmpty();
    }
}
