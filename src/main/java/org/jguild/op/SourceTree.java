package org.jguild.op;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import org.jguild.error.GuildException;
import org.jguild.run.SourceFile;

/**
 * The files beside a script of which a run keeps a copy.
 *
 * @param files the script first, then the others, the near ones before the deep ones
 * @param warnings what the user should know about them
 */
record SourceTree(List<SourceFile> files, List<String> warnings) {

    private static final int MOST_FILES = 100;
    private static final long MOST_BYTES = 1 << 20;

    private static final Set<String> CODE = Set.of(
            "py", "java", "jsh", "kt", "kts", "groovy", "scala", "clj", "sh", "bash", "zsh", "r", "jl", "lua", "pl",
            "rb", "js", "ts", "c", "h", "cc", "cpp", "hpp", "rs", "go", "f90", "sql", "pyx", "pyi", "m");
    private static final Set<String> CONFIG =
            Set.of("yml", "yaml", "json", "toml", "cfg", "ini", "conf", "properties", "xml", "gradle");
    private static final Set<String> TEXT = Set.of("txt", "md", "rst");

    /** A program without sources. */
    static final SourceTree NONE = new SourceTree(List.of(), List.of());

    SourceTree {
        files = List.copyOf(files);
        warnings = List.copyOf(warnings);
    }

    /**
     * Collects the script and the code, configuration and text files in its project.
     *
     * @param root the project's folder
     * @param script the program, under root; always included
     */
    static SourceTree of(Path root, Path script) {
        SourceWalk walk = SourceWalk.of(root);
        List<Path> found = new ArrayList<>(walk.files().stream()
                .filter(file -> !file.equals(script) && isSource(file) && isSmall(file))
                .sorted(Comparator.comparingInt(Path::getNameCount).thenComparing(Comparator.naturalOrder()))
                .toList());
        found.add(0, script);
        List<String> warnings = new ArrayList<>();
        if (walk.truncated()) {
            warnings.add(
                    "The folder " + root + " holds very many files: not all were looked at for source code to copy.");
        }
        if (found.size() > MOST_FILES) {
            warnings.add("The folder " + root + " holds " + found.size() + " source files: only the first " + MOST_FILES
                    + " are copied into the run; a file .guild-nocopy keeps a folder out.");
            found = found.subList(0, MOST_FILES);
        }
        return new SourceTree(
                found.stream()
                        .map(file -> new SourceFile(file, relative(root, file)))
                        .toList(),
                warnings);
    }

    private static String relative(Path root, Path file) {
        return root.relativize(file).toString().replace('\\', '/');
    }

    private static boolean isSource(Path file) {
        String extension = extension(file.toString());
        return CODE.contains(extension) || CONFIG.contains(extension) || TEXT.contains(extension);
    }

    private static boolean isSmall(Path file) {
        try {
            return Files.size(file) <= MOST_BYTES;
        } catch (IOException e) {
            return false;
        }
    }

    private static String extension(String path) {
        return path.substring(path.lastIndexOf('.') + 1);
    }

    /** MD5 over path, zero byte, content, zero byte of each program and configuration file in order of path; null if none. */
    String digest() {
        if (files.isEmpty()) {
            return null;
        }
        MessageDigest digest = md5();
        files.stream()
                .filter(source -> source.equals(files.get(0)) || isProgram(source.path()))
                .sorted(Comparator.comparing(SourceFile::path))
                .forEach(source -> {
                    digest.update(source.path().getBytes(StandardCharsets.UTF_8));
                    digest.update((byte) 0);
                    digest.update(read(source.file()));
                    digest.update((byte) 0);
                });
        return HexFormat.of().formatHex(digest.digest());
    }

    private static boolean isProgram(String path) {
        return CODE.contains(extension(path)) || CONFIG.contains(extension(path));
    }

    private static byte[] read(Path file) {
        try {
            return Files.readAllBytes(file);
        } catch (IOException e) {
            throw new GuildException("Cannot read the source file " + file + ": " + e.getMessage() + ".", e);
        }
    }

    private static MessageDigest md5() {
        try {
            return MessageDigest.getInstance("MD5");
        } catch (NoSuchAlgorithmException e) {
            throw new UncheckedIOException(new IOException("every Java platform has MD5", e));
        }
    }
}
