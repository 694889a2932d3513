package org.jguild.op;

import static java.util.Objects.requireNonNull;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import org.jguild.error.GuildException;
import org.jguild.run.SourceDigest;
import org.jguild.run.SourceFile;
import org.jspecify.annotations.Nullable;

/**
 * The source files that are copied into each run, and the data files that are linked there.
 *
 * @param script the path of the script; null if no file of the project was named as the program
 * @param files the script first, then the other sources, sorted by folder depth and path, then the data files, then
 *     the {@link EmptyFolders}
 * @param warnings warnings about them for the user
 */
record SourceTree(@Nullable String script, List<SourceFile> files, List<String> warnings) {

    private static final int MAX_FILES = 100;
    private static final long MAX_BYTES = 1 << 20;

    private static final Set<String> CODE = Set.of(
            "py", "java", "jsh", "kt", "kts", "groovy", "scala", "clj", "sh", "bash", "zsh", "r", "jl", "lua", "pl",
            "rb", "js", "ts", "c", "h", "cc", "cpp", "hpp", "rs", "go", "f90", "sql", "pyx", "pyi", "m");
    private static final Set<String> CONFIG =
            Set.of("yml", "yaml", "json", "toml", "cfg", "ini", "conf", "properties", "xml", "gradle");
    private static final Set<String> TEXT = Set.of("txt", "md", "rst", "csv", "tsv", "jsonl");

    /** A program without sources. */
    static final SourceTree NONE = new SourceTree(null, List.of(), List.of());

    SourceTree {
        files = List.copyOf(files);
        warnings = List.copyOf(warnings);
    }

    /**
     * Collects the script and the code, configuration and text files in its project. Links to files outside the
     * project and files that may hold {@link Credentials} are left out.
     *
     * @param root the folder of the project
     * @param script the program, under root, which is always included; null for none
     */
    static SourceTree of(Path root, @Nullable Path script) {
        SourceWalk walk = SourceWalk.of(root);
        List<String> warnings = new ArrayList<>();
        if (walk.truncated()) {
            warnings.add(
                    "The folder " + root + " contains too many files: not all were searched for source code to copy.");
        }
        List<SourceFile> others = new ArrayList<>();
        walk.files().forEach(file -> others.add(new SourceFile(file, relative(root, file))));
        LinkedFiles linked = LinkedFiles.of(root, walk);
        others.addAll(linked.inside());
        String own = script == null ? null : relative(root, script);
        others.removeIf(file -> file.path().equals(own) || isHidden(file.path()));
        List<SourceFile> data = new ArrayList<>(others);
        others.removeIf(file -> !isSource(file.path()) || !isSmall(requireNonNull(file.file())));
        data.removeAll(others);
        List<String> outside = linked.outside().stream()
                .map(link -> relative(root, link))
                .filter(path -> !path.equals(own) && isSource(path))
                .sorted()
                .toList();
        warnings.addAll(OmittedFiles.links(root, outside));
        List<String> credentials = new ArrayList<>(withoutCredentials(others));
        credentials.addAll(withoutCredentials(data));
        warnings.addAll(OmittedFiles.credentials(
                root, credentials.stream().filter(SourceTree::isSource).toList()));
        others.sort(Comparator.comparingInt(
                        (SourceFile file) -> Path.of(file.path()).getNameCount())
                .thenComparing(SourceFile::path));
        List<SourceFile> files = new ArrayList<>(others);
        if (script != null && own != null) {
            files.add(0, new SourceFile(real(script), own));
        }
        if (files.size() > MAX_FILES) {
            warnings.add(
                    "The folder " + root + " contains " + files.size() + " source files: only the first " + MAX_FILES
                            + " are copied into the run; put a file named .guild-nocopy into a folder to exclude it.");
            files.subList(MAX_FILES, files.size()).stream()
                    .filter(file -> TEXT.contains(extension(file.path())))
                    .forEach(data::add);
            files = files.subList(0, MAX_FILES);
        }
        DataSelection selection = DataSelection.of(data);
        List<SourceFile> all = new ArrayList<>(files);
        all.addAll(selection.files());
        all.addAll(EmptyFolders.of(root, walk, all));
        warnings.addAll(OmittedFiles.large(root, selection.omitted()));
        return new SourceTree(own, all, warnings);
    }

    /** Whether a name in the path begins with a dot: settings of tools, which no program reads as data. */
    private static boolean isHidden(String path) {
        return !isSource(path) && path.substring(path.lastIndexOf('/') + 1).startsWith(".");
    }

    /** Removes files that may hold credentials, by their own name or by that of a link target; returns the removed paths. */
    private static List<String> withoutCredentials(List<SourceFile> files) {
        List<String> removed = files.stream()
                .filter(file -> mayHoldCredentials(file.path()) || mayHoldCredentials(String.valueOf(file.file())))
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

    /** The user named the script, so it is copied even if it is a link to another folder. */
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
            return Files.size(file) <= MAX_BYTES;
        } catch (IOException e) {
            return false;
        }
    }

    private static String extension(String path) {
        return path.substring(path.lastIndexOf('.') + 1);
    }

    /** MD5 over path, zero byte, content, zero byte of each code and configuration file, sorted by path; null if none. */
    @Nullable
    String digest() {
        SourceDigest digest = new SourceDigest();
        files.stream()
                .filter(source -> !source.linked() && !source.isFolder())
                .filter(source -> source.path().equals(script) || isCodeOrConfig(source.path()))
                .sorted(Comparator.comparing(SourceFile::path))
                .forEach(source -> digest.add(source.path(), read(requireNonNull(source.file()))));
        return digest.hex();
    }

    private static boolean isCodeOrConfig(String path) {
        return CODE.contains(extension(path)) || CONFIG.contains(extension(path));
    }

    private static byte[] read(Path file) {
        try {
            return Files.readAllBytes(file);
        } catch (IOException e) {
            throw new GuildException("Cannot read the source file " + file + ": " + e.getMessage() + ".", e);
        }
    }
}
