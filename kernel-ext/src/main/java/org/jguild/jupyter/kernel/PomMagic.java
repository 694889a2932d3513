package org.jguild.jupyter.kernel;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import org.jguild.error.GuildException;
import org.jguild.error.NamedFile;
import org.jguild.error.Nearest;
import org.jguild.jupyter.Magic;
import org.jguild.jupyter.MagicResult;

/**
 * {@code %loadFromPOM FILE}, and {@code %%loadFromPOM} above the XML itself.
 *
 * @param mvn downloads the libraries
 * @param maven contains the repositories that were added
 * @param classPath takes the jars
 */
record PomMagic(MavenCommand mvn, MavenJars maven, Consumer<String> classPath) implements Magic {

    private static final List<String> SCOPES = List.of("compile", "provided", "runtime", "system", "test");
    private static final String HELP =
            """
            %loadFromPOM FILE [SCOPE …], or XML of a pom below %%loadFromPOM [SCOPE …]
            Fetches the libraries of a pom, or of pieces of one, with the mvn command. \
            Scopes: compile, provided, runtime, system, test; runtime when none is given.""";

    @Override
    public MagicResult run(List<String> arguments, String body) throws Exception {
        List<String> jars = (body.isBlank() ? ofFile(arguments) : ofBody(arguments, body))
                .stream().map(Path::toString).toList();
        jars.forEach(classPath);
        return MagicResult.quiet(jars);
    }

    private List<Path> ofFile(List<String> arguments) throws Exception {
        if (arguments.isEmpty()) {
            throw new GuildException("%loadFromPOM needs the file of a pom, as in '%loadFromPOM pom.xml', or XML of one"
                    + " below '%%loadFromPOM'.");
        }
        Path pom = NamedFile.of(arguments.get(0));
        if (!Files.isRegularFile(pom)) {
            throw new GuildException("%loadFromPOM: there is no file '" + pom + "'.");
        }
        List<String> scopes = scopes("%loadFromPOM", arguments.subList(1, arguments.size()));
        return mvn.jars(pom, scopes, "%loadFromPOM cannot get the dependencies of '" + pom + "'");
    }

    private List<Path> ofBody(List<String> arguments, String body) throws Exception {
        List<String> scopes = scopes("%%loadFromPOM", arguments);
        String pom = PomPieces.pom(body, maven.repositories());
        return mvn.jars(pom, scopes, "%%loadFromPOM cannot get its dependencies");
    }

    private static List<String> scopes(String magic, List<String> words) {
        for (String word : words) {
            if (!SCOPES.contains(word)) {
                throw new GuildException(magic + ": '" + word + "' is not a scope" + Nearest.hint(word, SCOPES));
            }
        }
        return words.isEmpty() ? List.of("runtime") : words;
    }

    @Override
    public List<String> complete(List<String> before, String typed) {
        List<String> files = before.isEmpty() ? SourceFiles.beginningWith(typed) : List.of();
        return files.isEmpty()
                ? SCOPES.stream().filter(scope -> scope.startsWith(typed)).toList()
                : files;
    }

    @Override
    public String help(List<String> words) {
        return HELP;
    }
}
