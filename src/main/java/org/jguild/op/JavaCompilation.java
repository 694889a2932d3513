package org.jguild.op;

import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.util.JavacTask;
import java.io.File;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;
import org.jguild.error.GuildException;

/** Compiles a Java source, and the sources beside it that it uses. */
final class JavaCompilation {

    private static final String MOST_ERRORS = "5";

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
     * Compiles the source.
     *
     * @param classPath jars and folders
     * @param classes where the classes go
     * @return the name of the class that is named as the file
     * @throws GuildException with the compiler's messages
     */
    String compile(List<Path> classPath, Path classes) {
        try (StandardJavaFileManager files = compiler.getStandardFileManager(null, null, StandardCharsets.UTF_8)) {
            Files.createDirectories(classes);
            String packageName = packageName(files);
            List<String> options = List.of(
                    "-d",
                    classes.toString(),
                    "-g",
                    "-parameters",
                    "-nowarn",
                    "-Xmaxerrs",
                    MOST_ERRORS,
                    "-implicit:class",
                    "-sourcepath",
                    root(packageName).toString(),
                    "-classpath",
                    join(classPath, classes));
            StringWriter messages = new StringWriter();
            boolean compiled = task(files, options, messages).call();
            if (!compiled) {
                throw failed(messages);
            }
            return mainClass(packageName, classes);
        } catch (IOException e) {
            throw new GuildException("Cannot compile " + source + ": " + e.getMessage() + ".", e);
        }
    }

    private String mainClass(String packageName, Path classes) {
        String simple = String.valueOf(source.getFileName()).replaceFirst("\\.java$", "");
        String name = packageName.isEmpty() ? simple : packageName + "." + simple;
        if (!Files.exists(classes.resolve(name.replace('.', '/') + ".class"))) {
            throw new GuildException(source.getFileName() + " has no class '" + simple + "'.");
        }
        return name;
    }

    private JavaCompiler.CompilationTask task(
            StandardJavaFileManager files, List<String> options, StringWriter messages) {
        return compiler.getTask(messages, files, null, options, null, files.getJavaFileObjects(source));
    }

    private String packageName(StandardJavaFileManager files) throws IOException {
        JavacTask task = (JavacTask) task(files, List.of(), new StringWriter());
        for (CompilationUnitTree unit : task.parse()) {
            if (unit.getPackageName() != null) {
                return unit.getPackageName().toString();
            }
        }
        return "";
    }

    /** The folder in which the source's package begins. */
    private Path root(String packageName) {
        Path folder = source.getParent();
        Path path = Path.of(packageName.replace('.', '/'));
        if (packageName.isEmpty() || !folder.endsWith(path)) {
            return folder;
        }
        Path root = folder;
        for (int i = 0; i < path.getNameCount(); i++) {
            root = root.getParent();
        }
        return root;
    }

    static String join(List<Path> first, Path last) {
        return first.stream().map(path -> path + File.pathSeparator).collect(Collectors.joining()) + last;
    }

    /** The compiler names the file by its whole path; the part that the user knows is left out. */
    private GuildException failed(StringWriter messages) {
        String shown = messages.toString().replace(source.getParent() + File.separator, "");
        return new GuildException(source.getFileName() + " does not compile:\n" + shown.strip());
    }
}
