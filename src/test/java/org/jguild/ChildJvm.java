package org.jguild;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.stream.Stream;
import org.jguild.command.Main;

/**
 * The command that starts a class of JGuild or of its tests in a separate JVM. Such a short JVM needs most of its time to start,
 * which a class data archive nearly halves. The archive is created when it is first needed, and kept until a class changes. If it
 * cannot be created, JVMs start without it.
 */
public final class ChildJvm {

    /** The quick compiler and the collector without threads suit a JVM that lives for a second. */
    private static final List<String> SHORT = List.of("-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC");

    private static final Path FOLDER = Path.of("target", "child-jvm").toAbsolutePath();
    private static final Path ARCHIVE = FOLDER.resolve("classes.jsa");
    private static final String CLASS_PATH = prepare();
    private static final boolean ARCHIVED = Files.exists(ARCHIVE);

    private ChildJvm() {}

    /**
     * Returns the command that starts a class.
     *
     * @param main the class
     * @param options options of the JVM
     * @param arguments arguments of the class
     * @return the command with its arguments
     */
    public static List<String> words(Class<?> main, List<String> options, List<String> arguments) {
        String archive = ARCHIVED ? "-XX:SharedArchiveFile=" + ARCHIVE : "-Xshare:auto";
        return Stream.of(
                        List.of(java()),
                        SHORT,
                        List.of(archive),
                        options,
                        List.of("-cp", CLASS_PATH, main.getName()),
                        arguments)
                .flatMap(List::stream)
                .toList();
    }

    private static String java() {
        return Path.of(System.getProperty("java.home"), "bin", "java").toString();
    }

    /** Creates what is missing, and returns the class path. The tests may run in several JVMs at once. */
    private static String prepare() {
        try {
            Files.createDirectories(FOLDER);
            try (FileChannel channel =
                    FileChannel.open(FOLDER.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
                FileLock lock = channel.lock();
                try {
                    return makeOnce();
                } finally {
                    lock.release();
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A folder of classes on the class path prevents an archive, so each is put into a jar. */
    private static String makeOnce() throws IOException {
        List<String> classPath = new ArrayList<>();
        List<Path> folders = new ArrayList<>();
        String own = System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
        for (String entry : own.split(File.pathSeparator, -1)) {
            // Maven's path ends with a separator, and no name is the name of the current folder.
            if (!entry.isEmpty() && Files.isDirectory(Path.of(entry))) {
                classPath.add(jar(folders.size()).toString());
                folders.add(Path.of(entry));
            } else if (!entry.isEmpty()) {
                classPath.add(entry);
            }
        }
        String joined = String.join(File.pathSeparator, classPath);
        Path stamp = FOLDER.resolve("stamp");
        String now = stamp(folders, joined);
        if (!Files.exists(stamp) || !Files.readString(stamp).equals(now)) {
            Files.deleteIfExists(stamp);
            Files.deleteIfExists(ARCHIVE);
            for (Path folder : folders) {
                pack(folder, jar(folders.indexOf(folder)));
            }
            archive(joined);
            Files.writeString(stamp, now);
        }
        return joined;
    }

    private static Path jar(int number) {
        return FOLDER.resolve("classes-" + number + ".jar");
    }

    /** Returns what the archive depends on: the JVM, the class path, and the files of the folders with their times. */
    private static String stamp(List<Path> folders, String classPath) throws IOException {
        List<String> lines = new ArrayList<>(List.of(System.getProperty("java.vm.version"), java(), classPath));
        for (Path folder : folders) {
            for (Path file : files(folder)) {
                lines.add(file + " " + Files.getLastModifiedTime(file));
            }
        }
        return String.join("\n", lines);
    }

    private static List<Path> files(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile).sorted().toList();
        }
    }

    private static void pack(Path folder, Path jar) throws IOException {
        try (JarOutputStream out = new JarOutputStream(Files.newOutputStream(jar))) {
            out.setLevel(0);
            for (Path file : files(folder)) {
                out.putNextEntry(new JarEntry(folder.relativize(file).toString()));
                Files.copy(file, out);
                out.closeEntry();
            }
        }
    }

    /** Keeps the classes that a batch and its table need. */
    private static void archive(String classPath) throws IOException {
        List<String> words = new ArrayList<>(List.of(java()));
        words.addAll(SHORT);
        words.addAll(List.of("-XX:ArchiveClassesAtExit=" + ARCHIVE, "-cp", classPath, Main.class.getName()));
        words.addAll(List.of("run", "true", "n=[1,2]"));
        ProcessBuilder builder = new ProcessBuilder(words)
                .redirectErrorStream(true)
                .redirectOutput(FOLDER.resolve("log").toFile());
        builder.environment()
                .put(
                        "GUILD_HOME",
                        Files.createDirectories(FOLDER.resolve("store")).toString());
        Process process = builder.start();
        try {
            process.waitFor(5, TimeUnit.MINUTES);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            process.destroyForcibly();
        }
    }
}
