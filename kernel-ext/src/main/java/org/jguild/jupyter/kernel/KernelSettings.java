package org.jguild.jupyter.kernel;

import io.github.spencerpark.jupyter.kernel.util.GlobFinder;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jguild.text.MagicWords;

/**
 * What the user sets for the kernel through environment variables, by the names that IJava gave them.
 *
 * @param classPath jars and folders for cells ({@code IJAVA_CLASSPATH}, globs allowed)
 * @param compilerOptions options of javac ({@code IJAVA_COMPILER_OPTS})
 * @param startupScripts Java code run before the first cell ({@code IJAVA_STARTUP_SCRIPTS_PATH} then
 *     {@code IJAVA_STARTUP_SCRIPT})
 * @param timeout the longest one statement may take; zero for no limit ({@code IJAVA_TIMEOUT}, milliseconds or
 *     {@code 30 SECONDS})
 */
record KernelSettings(
        List<Path> classPath, List<String> compilerOptions, List<String> startupScripts, Duration timeout) {

    private static final Pattern TIMEOUT = Pattern.compile("(-?\\d+)\\s*([A-Za-z]*)");

    KernelSettings {
        classPath = List.copyOf(classPath);
        compilerOptions = List.copyOf(compilerOptions);
        startupScripts = List.copyOf(startupScripts);
    }

    static KernelSettings of(Map<String, String> environment) {
        List<String> scripts = new ArrayList<>();
        for (Path script : paths(environment.getOrDefault("IJAVA_STARTUP_SCRIPTS_PATH", ""))) {
            scripts.add(read(script));
        }
        String inline = environment.getOrDefault("IJAVA_STARTUP_SCRIPT", "");
        if (!inline.isBlank()) {
            scripts.add(inline);
        }
        return new KernelSettings(
                paths(environment.getOrDefault("IJAVA_CLASSPATH", "")),
                MagicWords.split(environment.getOrDefault("IJAVA_COMPILER_OPTS", "")),
                scripts,
                timeout(environment.getOrDefault("IJAVA_TIMEOUT", "")));
    }

    /** The files that a list of globs names; what is not there is left out. */
    static List<Path> paths(String globs) {
        List<Path> found = new ArrayList<>();
        for (String glob : globs.split(Pattern.quote(File.pathSeparator), -1)) {
            if (!glob.isBlank()) {
                found.addAll(matches(glob.strip()));
            }
        }
        return found;
    }

    private static List<Path> matches(String glob) {
        List<Path> found = new ArrayList<>();
        try {
            new GlobFinder(glob).computeMatchingPaths().forEach(path -> found.add(path.toAbsolutePath()));
        } catch (NoSuchFileException e) {
            return List.of(); // The folder itself is missing.
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return found;
    }

    private static String read(Path script) {
        try {
            return Files.readString(script);
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read the startup script " + script, e);
        }
    }

    private static Duration timeout(String text) {
        Matcher matcher = TIMEOUT.matcher(text.strip());
        if (!matcher.matches()) {
            return Duration.ZERO;
        }
        String unit =
                matcher.group(2).isEmpty() ? "MILLISECONDS" : matcher.group(2).toUpperCase(Locale.ROOT);
        long amount = Math.max(0, Long.parseLong(matcher.group(1)));
        return Duration.of(amount, TimeUnit.valueOf(unit).toChronoUnit());
    }
}
