package org.jguild.jupyter.kernel;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.jguild.error.GuildException;
import org.jguild.jupyter.MagicResult;

/** The magics that the kernel brings itself: class path and loading of code. */
final class KernelMagics {

    private KernelMagics() {}

    static void registerAll(JavaKernel kernel, MagicTable magics) {
        Consumer<String> add = kernel::addToClasspath;
        magics.registerLineMagic("jars", arguments -> jars(arguments, add));
        magics.registerLineMagic("classpath", arguments -> classPath(arguments, add));
        magics.registerLineMagic("maven", arguments -> maven(arguments, add));
        magics.registerLineMagic("load", arguments -> load(arguments, kernel));
    }

    private static MagicResult jars(List<String> globs, Consumer<String> add) {
        List<String> jars = paths("%jars", globs).stream()
                .filter(Files::isRegularFile)
                .map(Path::toString)
                .toList();
        jars.forEach(add);
        return MagicResult.quiet(jars);
    }

    private static MagicResult classPath(List<String> globs, Consumer<String> add) {
        List<String> entries =
                paths("%classpath", globs).stream().map(Path::toString).toList();
        entries.forEach(add);
        return MagicResult.quiet(entries);
    }

    private static MagicResult maven(List<String> coordinates, Consumer<String> add) throws Exception {
        List<String> jars =
                MavenJars.resolve(coordinates).stream().map(Path::toString).toList();
        jars.forEach(add);
        return MagicResult.quiet(jars);
    }

    private static Object load(List<String> files, JavaKernel kernel) throws Exception {
        Object last = null;
        for (String file : files) {
            Path path = Path.of(file);
            if (!Files.isRegularFile(path)) {
                throw new GuildException("%load: there is no file '" + file + "'.");
            }
            last = kernel.evalRaw(Files.readString(path));
        }
        return last;
    }

    private static List<Path> paths(String magic, List<String> globs) {
        if (globs.isEmpty()) {
            throw new GuildException(magic + " needs at least one path or glob, as in '" + magic + " lib/*.jar'.");
        }
        List<Path> found = new ArrayList<>();
        for (String glob : globs) {
            List<Path> matches = KernelSettings.paths(glob);
            if (matches.isEmpty()) {
                throw new GuildException(magic + ": nothing is found at '" + glob + "'.");
            }
            found.addAll(matches);
        }
        return found;
    }
}
