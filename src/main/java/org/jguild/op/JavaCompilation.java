package org.jguild.op;

import static java.util.Objects.requireNonNull;

import com.sun.source.util.JavacTask;
import java.io.File;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
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

    private final Path source;
    private final JavaCompiler compiler;

    JavaCompilation(Path source) {
        this.source = source;
        this.compiler = ToolProvider.getSystemJavaCompiler();
        if (compiler == null) {
            throw new GuildException(source.getFileName() + " cannot be compiled: this Java at "
                    + System.getProperty("java.home") + " has no compiler; use a JDK.");
        }
    }

    /**
     * A compiled source.
     *
     * @param mainClass the name of the class that has the name of the file
     * @param classes the folders of its classes, in class path order
     */
    record Classes(String mainClass, List<Path> classes) {}

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
            Iterable<? extends JavaFileObject> written = files.getJavaFileObjects(source);
            ParsedSource parsed = parse(files, written);
            Path classes = Files.createDirectories(folder.resolve("classes"));
            StringWriter messages = new StringWriter();
            if (!compile(files, written, libraries, root(parsed.packageName()), classes, messages)) {
                throw failed(messages);
            }
            String mainClass = mainClass(parsed.packageName(), classes);
            List<Path> path = new ArrayList<>(List.of(classes));
            path.addAll(libraries);
            Path flagClasses = Files.createDirectories(folder.resolve("flags"));
            boolean changed =
                    compile(files, List.of(changed(parsed)), path, flagClasses, flagClasses, new StringWriter());
            // If the changed text does not compile, the launcher sets the flags after the class has been
            // initialised.
            return new Classes(mainClass, changed ? List.of(flagClasses, classes) : List.of(classes));
        } catch (IOException e) {
            throw new GuildException("Cannot compile " + source + ": " + e.getMessage() + ".", e);
        }
    }

    private boolean compile(
            StandardJavaFileManager files,
            Iterable<? extends JavaFileObject> sources,
            List<Path> classPath,
            Path sourcePath,
            Path classes,
            StringWriter messages) {
        List<String> options =
                new ArrayList<>(List.of("-g", "-parameters", "-nowarn", "-Xmaxerrs", MAX_ERRORS, "-implicit:class"));
        options.addAll(List.of("-d", classes.toString(), "-sourcepath", sourcePath.toString()));
        options.addAll(List.of("-classpath", join(classPath, classes)));
        return compiler.getTask(messages, files, null, options, null, sources).call();
    }

    private ParsedSource parse(StandardJavaFileManager files, Iterable<? extends JavaFileObject> sources)
            throws IOException {
        JavacTask task = (JavacTask) compiler.getTask(new StringWriter(), files, null, List.of(), null, sources);
        return ParsedSource.of(task, simpleName());
    }

    private JavaFileObject changed(ParsedSource parsed) {
        return new SimpleJavaFileObject(source.toUri(), JavaFileObject.Kind.SOURCE) {
            @Override
            public CharSequence getCharContent(boolean ignoreEncodingErrors) {
                return parsed.withFlags();
            }
        };
    }

    private String simpleName() {
        return String.valueOf(source.getFileName()).replaceFirst("\\.java$", "");
    }

    private String mainClass(String packageName, Path classes) {
        String name = packageName.isEmpty() ? simpleName() : packageName + "." + simpleName();
        if (!Files.exists(classes.resolve(name.replace('.', '/') + ".class"))) {
            throw new GuildException(source.getFileName() + " has no class '" + simpleName() + "'.");
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
        String shown = messages.toString().replace(source.getParent() + File.separator, "");
        return new GuildException(source.getFileName() + " does not compile:\n" + shown.strip());
    }
}
