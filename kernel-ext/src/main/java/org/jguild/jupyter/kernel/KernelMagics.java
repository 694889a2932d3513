package org.jguild.jupyter.kernel;

import java.util.ArrayList;
import java.util.List;
import org.jguild.error.GuildException;
import org.jguild.jupyter.Magic;
import org.jguild.jupyter.MagicResult;

/** The magics that the kernel brings itself, by the names that notebooks for IJava and JJava use. */
final class KernelMagics {

    private KernelMagics() {}

    static void registerAll(JavaKernel kernel, MagicTable magics) {
        MavenCommand mvn = new MavenCommand("mvn", KernelLibraries.of(System.getProperty("java.class.path")));
        MavenJars maven = new MavenJars(mvn);
        magics.registerLine(
                "jars", new Help("%jars GLOB …\nAdds jars to the class path.", true, args -> jars(args, kernel)));
        magics.registerLine(
                "classpath",
                new Help(
                        "%classpath GLOB …\nAdds jars and folders of classes to the class path.",
                        true, args -> classPath(args, kernel)));
        magics.registerLine(
                "load",
                new Help(
                        "%load FILE …\nRuns the Java code of a file, or the code cells of a notebook, here.",
                        true, args -> SourceFiles.load(args, kernel)));
        Help fetch = new Help(
                "%maven GROUP:ARTIFACT:VERSION …\nFetches libraries and what they need, with the mvn command.",
                false, args -> maven(maven, args, kernel));
        for (String name : List.of("maven", "addMavenDependency", "addMavenDependencies")) {
            magics.registerLine(name, fetch);
        }
        Help repository = new Help(
                "%mavenRepo ID URL\nLets %maven look in another repository too.",
                false, args -> MagicResult.quiet(maven.addRepository(args)));
        for (String name : List.of("mavenRepo", "addMavenRepo")) {
            magics.registerLine(name, repository);
        }
        magics.register("loadFromPOM", new PomMagic(mvn, maven, kernel::addToClasspath));
        magics.registerText(
                "time",
                code -> TimeMagic.run(kernel, code),
                "%time STATEMENT, or a cell below %%time\nRuns it and shows the elapsed time.");
        for (String name : List.of("sh", "bash")) {
            magics.registerText(
                    name,
                    ShellMagic::run,
                    "%" + name + " COMMAND, !COMMAND, or a cell below %%" + name + "\nRuns it in the system's shell.");
        }
    }

    private static MagicResult jars(List<String> globs, JavaKernel kernel) {
        List<String> jars = SourceFiles.found("%jars", globs).stream()
                .filter(path -> path.toFile().isFile())
                .map(Object::toString)
                .toList();
        jars.forEach(kernel::addToClasspath);
        return MagicResult.quiet(jars);
    }

    private static MagicResult classPath(List<String> globs, JavaKernel kernel) {
        List<String> entries = SourceFiles.found("%classpath", globs).stream()
                .map(Object::toString)
                .toList();
        entries.forEach(kernel::addToClasspath);
        return MagicResult.quiet(entries);
    }

    private static MagicResult maven(MavenJars maven, List<String> coordinates, JavaKernel kernel) throws Exception {
        List<String> jars =
                maven.resolve(coordinates).stream().map(Object::toString).toList();
        jars.forEach(kernel::addToClasspath);
        return MagicResult.quiet(jars);
    }

    /** What a magic does. */
    private interface Work {

        MagicResult with(List<String> arguments) throws Exception;
    }

    /**
     * A line magic with help.
     *
     * @param text what it is for
     * @param files whether its arguments are files
     * @param work what it does
     */
    private record Help(String text, boolean files, Work work) implements Magic {

        @Override
        public MagicResult run(List<String> arguments, String body) throws Exception {
            if (!body.isBlank()) {
                throw new GuildException("This magic cannot have lines below it.");
            }
            return work.with(arguments);
        }

        @Override
        public List<String> complete(List<String> before, String typed) {
            return files ? SourceFiles.beginningWith(typed) : new ArrayList<>();
        }

        @Override
        public String help(List<String> words) {
            return text;
        }
    }
}
