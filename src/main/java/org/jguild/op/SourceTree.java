package org.jguild.op;

import java.io.File;
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
     * Collects the script and the code, configuration and text files in its project. Left out are links that lead to no file
     * of the project, and files that may hold {@link Credentials}.
     *
     * @param root the project's folder
     * @param script the program, under root; always included
     */
    static SourceTree of(Path root, Path script) {
        SourceWalk walk = SourceWalk.of(root);
        List<String> warnings = new ArrayList<>();
        if (walk.truncated()) {
            warnings.add(
                    "The folder " + root + " holds very many files: not all were looked at for source code to copy.");
        }
        List<SourceFile> others = new ArrayList<>();
        walk.files().forEach(file -> others.add(new SourceFile(file, relative(root, file))));
        LinkedFiles linked = LinkedFiles.of(root, walk);
        others.addAll(linked.inside());
        String own = relative(root, script);
        others.removeIf(file -> file.path().equals(own) || !isSource(file.path()) || !isSmall(file.file()));
        List<String> outside = linked.outside().stream()
                .map(link -> relative(root, link))
                .filter(path -> !path.equals(own) && isSource(path))
                .sorted()
                .toList();
        warnings.addAll(OmittedFiles.links(root, outside));
        warnings.addAll(OmittedFiles.credentials(root, withoutCredentials(others)));
        others.sort(Comparator.comparingInt(
                        (SourceFile file) -> Path.of(file.path()).getNameCount())
                .thenComparing(SourceFile::path));
        List<SourceFile> files = new ArrayList<>(List.of(new SourceFile(real(script), own)));
        files.addAll(others);
        if (files.size() > MOST_FILES) {
            warnings.add("The folder " + root + " holds " + files.size() + " source files: only the first " + MOST_FILES
                    + " are copied into the run; a file .guild-nocopy keeps a folder out.");
            files = files.subList(0, MOST_FILES);
        }
        return new SourceTree(files, warnings);
    }

    /** Removes what may hold credentials, by its own name or that of the file it is a link to; returns the removed paths. */
    private static List<String> withoutCredentials(List<SourceFile> files) {
        List<String> removed = files.stream()
                .filter(file -> mayHoldCredentials(file.path())
                        || mayHoldCredentials(file.file().toString()))
                .map(SourceFile::path)
                .sorted()
                .toList();
        Set<String> names = Set.copyOf(removed);
        files.removeIf(file -> names.contains(file.path()));
        return removed;
    }

    private static boolean mayHoldCredentials(String path) {
        String name = path.substring(path.lastIndexOf('/') + 1);
        return Credentials.mayBeIn(name, CODE.contains(extension(path)));
    }

    /** The user named the script, so it is copied wherever a link leads. */
    private static Path real(Path script) {
        try {
            return script.toRealPath();
        } catch (IOException e) {
            return script;
        }
    }

    private static String relative(Path root, Path file) {
        return root.relativize(file).toString().replace(File.separatorChar, '/');
    }

    private static boolean isSource(String path) {
        String extension = extension(path);
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
