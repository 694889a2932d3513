package org.jguild.op;

import static java.util.Objects.requireNonNull;

import com.sun.source.util.JavacTask;
import com.sun.source.util.Trees;
import java.io.File;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;
import org.jguild.error.GuildException;
import org.jguild.error.NamedFile;

/** Compiles a Java source, and the sources next to it that it uses. */
final class JavaCompilation {

    private static final String MAX_ERRORS = "5";

    /** The end of the compiler's line about more errors, which names an option that the user did not set. */
    private static final String MORE_ERRORS = "; use -Xmaxerrs if you would like to see more";

    /** The first version of Java whose compiler does not run annotation processors of the class path by itself. */
    private static final int FIRST_WITHOUT_PROCESSORS = 23;

    private final Path source;
    private final JbangLines lines;
    private final List<Path> roots;
    private final JavaCompiler compiler;

    /**
     * Creates a compilation.
     *
     * @param source the source
     * @param lines its lines for jbang
     * @param roots folders of further sources, which are compiled if they are used
     */
    JavaCompilation(Path source, JbangLines lines, List<Path> roots) {
        this.source = source;
        this.lines = lines;
        this.roots = List.copyOf(roots);
        this.compiler = ToolProvider.getSystemJavaCompiler();
        if (compiler == null) {
            throw new GuildException(source.getFileName() + " cannot be compiled: this Java at "
                    + System.getProperty("java.home") + " has no compiler; use a JDK.");
        }
    }

    /**
     * A compiled source.
     *
     * @param mainClass the name of the class to run
     * @param parsed the source
     * @param options the options that its annotations declare
     * @param classes the folders of its classes, in class path order
     */
    record Classes(String mainClass, ParsedSource parsed, List<ProgramFlag> options, List<Path> classes) {

        /** The class path of a trial, with its working directory, where plain Java finds resources too. */
        String classPath(List<Path> libraries, Path launcher) {
            List<Path> path = new ArrayList<>(classes);
            path.addAll(libraries);
            path.add(launcher);
            return join(path, Path.of("."));
        }
    }

    /**
     * Compiles the source.
     *
     * @param libraries jars and folders
     * @param folder the folder for the class files
     * @return its classes
     * @throws GuildException with the compiler's messages
     */
    Classes compile(List<Path> libraries, Path folder) {
        try (StandardJavaFileManager files = compiler.getStandardFileManager(null, null, StandardCharsets.UTF_8)) {
            JavaFileObject written = object(JavaSource.read(source));
            ParsedSource parsed = parse(files, written);
            Path classes = Files.createDirectories(folder.resolve("classes"));
            StringWriter messages = new StringWriter();
            List<JavaFileObject> sources = new ArrayList<>(List.of(written));
            files.getJavaFileObjectsFromPaths(lines.sources()).forEach(sources::add);
            JavacTask task =
                    task(files, sources, libraries, join(roots, root(parsed.packageName())), classes, messages);
            JavaOptions options = new JavaOptions();
            task.addTaskListener(new OptionListener(Trees.instance(task), options));
            if (!call(task, libraries)) {
                throw failed(messages);
            }
            String mainClass = mainClass(parsed, classes);
            List<Path> path = new ArrayList<>(List.of(classes));
            path.addAll(libraries);
            Path flagClasses = folder.resolve("flags");
            boolean compiles = compile(files, parsed, path, flagClasses);
            if (!parsed.constants().isEmpty() && (!compiles || count(flagClasses) < count(classes))) {
                // The source needs the constants as such, as in a case label, or another source may contain their
                // values.
                parsed = parsed.withoutConstants();
                compiles = compile(files, parsed, path, flagClasses);
            }
            // If the changed text does not compile, the launcher sets the flags after the class has been
            // initialised.
            return new Classes(
                    mainClass,
                    parsed,
                    options.of(mainClass),
                    compiles ? List.of(flagClasses, classes) : List.of(classes));
        } catch (IOException e) {
            throw new GuildException("Cannot compile " + source + ": " + e.getMessage() + ".", e);
        }
    }

    /** Compiles the text that is changed for the flags; returns whether it compiles. */
    private boolean compile(StandardJavaFileManager files, ParsedSource parsed, List<Path> path, Path folder)
            throws IOException {
        Files.createDirectories(folder);
        List<JavaFileObject> changed = List.of(object(parsed.withFlags()));
        return call(task(files, changed, path, folder.toString(), folder, new StringWriter()), path);
    }

    private static long count(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile).count();
        }
    }

    /** The compiler finds the processors by itself if the source chooses some of them. */
    private boolean call(JavacTask task, List<Path> libraries) throws IOException {
        boolean chosen = lines.compilerOptions().stream().anyMatch(option -> option.matches("--?proc.*"));
        return chosen ? task.call() : AnnotationProcessors.call(task, libraries);
    }

    private JavacTask task(
            StandardJavaFileManager files,
            List<JavaFileObject> sources,
            List<Path> classPath,
            String sourcePath,
            Path classes,
            StringWriter messages) {
        List<String> options =
                new ArrayList<>(List.of("-g", "-parameters", "-nowarn", "-Xmaxerrs", MAX_ERRORS, "-implicit:class"));
        options.addAll(List.of("-d", classes.toString(), "-sourcepath", sourcePath));
        options.addAll(List.of("-classpath", join(classPath, classes)));
        if (Runtime.version().feature() >= FIRST_WITHOUT_PROCESSORS) {
            options.add("-proc:full");
        }
        options.addAll(lines.compilerOptions());
        return (JavacTask) compiler.getTask(messages, files, null, options, null, sources);
    }

    private ParsedSource parse(StandardJavaFileManager files, JavaFileObject text) throws IOException {
        JavacTask task = (JavacTask) compiler.getTask(new StringWriter(), files, null, List.of(), null, List.of(text));
        return ParsedSource.of(task, preferred());
    }

    /** The source with a text. As for {@code java Train.java}, a public class may have another name than the file. */
    private JavaFileObject object(String text) {
        return new SimpleJavaFileObject(source.toUri(), JavaFileObject.Kind.SOURCE) {
            @Override
            public CharSequence getCharContent(boolean ignoreEncodingErrors) {
                return text;
            }

            @Override
            public boolean isNameCompatible(String simpleName, JavaFileObject.Kind kind) {
                return kind == JavaFileObject.Kind.SOURCE && !simpleName.endsWith("-info");
            }
        };
    }

    /** The simple name of the class to run, if the source has it. */
    private String preferred() {
        String main = lines.mainClass();
        return main != null
                ? main.substring(main.lastIndexOf('.') + 1)
                : String.valueOf(source.getFileName()).replaceFirst("\\.java$", "");
    }

    private String mainClass(ParsedSource parsed, Path classes) {
        String prefix = parsed.packageName().isEmpty() ? "" : parsed.packageName() + ".";
        String main = lines.mainClass();
        String name = main != null && main.contains(".") ? main : prefix + parsed.mainClass();
        if (!Files.exists(classes.resolve(name.replace('.', '/') + ".class"))) {
            throw new GuildException(source.getFileName() + " has no class with a main method.");
        }
        return name;
    }

    /** Returns the source root: the folder that contains the source's top-level package. */
    private Path root(String packageName) {
        Path folder = requireNonNull(source.getParent());
        Path path = NamedFile.of(packageName.replace('.', '/'));
        if (packageName.isEmpty() || !folder.endsWith(path)) {
            return folder;
        }
        Path root = folder;
        for (int i = 0; i < path.getNameCount(); i++) {
            root = requireNonNull(root.getParent());
        }
        return root;
    }

    static String join(List<Path> first, Path last) {
        return first.stream().map(path -> path + File.pathSeparator).collect(Collectors.joining()) + last;
    }

    /** The compiler prints the absolute path of the file; its folder is removed, because it is known to the user. */
    private GuildException failed(StringWriter messages) {
        String shown = messages.toString()
                .replace(source.getParent() + File.separator, "")
                .replace(MORE_ERRORS, "");
        return new GuildException(source.getFileName() + " does not compile:\n" + shown.strip());
    }
}
