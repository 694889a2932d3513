package org.jguild.jupyter.kernel;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.function.Supplier;
import jdk.jshell.JShell;
import jdk.jshell.Snippet;
import jdk.jshell.Snippet.SubKind;
import jdk.jshell.SnippetEvent;
import jdk.jshell.SourceCodeAnalysis;
import jdk.jshell.SourceCodeAnalysis.Completeness;
import jdk.jshell.SourceCodeAnalysis.CompletionInfo;
import jdk.jshell.VarSnippet;
import jdk.jshell.spi.ExecutionControl;
import jdk.jshell.spi.ExecutionControlProvider;
import jdk.jshell.spi.ExecutionEnv;
import org.jguild.error.GuildException;

/** Java code in, real objects out: JShell, evaluating in this JVM. */
final class JavaShell {

    private final StatementRunner runner;
    private final JShell shell;
    private final SourceCodeAnalysis analysis;
    private final ExpressionValues values;
    private final Supplier<Cell> cell;
    private final Map<String, SnippetPlace> places = new ConcurrentHashMap<>();
    private final List<Path> classPath = new ArrayList<>();

    JavaShell(StatementRunner runner, List<String> compilerOptions, Supplier<Cell> cell) {
        this.runner = runner;
        this.cell = cell;
        this.shell = JShell.builder()
                .executionEngine(new InThisJvm(runner), Map.of())
                .compilerOptions(compilerOptions.toArray(String[]::new))
                .build();
        this.analysis = shell.sourceCodeAnalysis();
        this.values = new ExpressionValues(shell);
    }

    SourceCodeAnalysis analysis() {
        return analysis;
    }

    JShell shell() {
        return shell;
    }

    void addToClassPath(Path entry) {
        synchronized (classPath) {
            if (classPath.contains(entry)) {
                return;
            }
            classPath.add(entry);
        }
        shell.addToClasspath(entry.toString());
    }

    List<Path> classPath() {
        synchronized (classPath) {
            return List.copyOf(classPath);
        }
    }

    /**
     * Runs the statements of a cell, one after the other.
     *
     * @param code Java source; magics already rewritten
     * @return the value of the last statement if it is an expression, else null
     * @throws Exception a {@link CompilationException}, {@link CellStoppedException} or {@link CellException}
     */
    Object eval(String code) throws Exception {
        Object last = null;
        String rest = code;
        while (true) {
            CompletionInfo info = analysis.analyzeCompletion(rest);
            int line = lineOf(code, code.length() - rest.length());
            if (info.completeness() == Completeness.EMPTY) {
                return last;
            }
            if (info.completeness() == Completeness.DEFINITELY_INCOMPLETE) {
                String message = "The cell ends in the middle of a statement: a bracket, brace or quote is not closed.";
                throw new CompilationException(message, List.of(message, "line " + line + ":  " + firstLine(rest)));
            }
            boolean ends = info.completeness() == Completeness.CONSIDERED_INCOMPLETE;
            String source = ends ? rest.stripTrailing() + ";" : info.source();
            last = evalStatement(source.stripLeading(), line);
            rest = ends ? "" : info.remaining();
        }
    }

    /** The names of the variables that cells declared. */
    List<String> variables() {
        return shell.variables()
                .filter(variable -> shell.status(variable).isActive())
                .map(VarSnippet::name)
                .toList();
    }

    /** The value of a variable that a cell declared. */
    Object value(String variable) {
        try {
            return evalStatement(variable, 1);
        } catch (Exception e) {
            throw new IllegalStateException("Cannot read the variable " + variable, e);
        }
    }

    /**
     * Runs something of a cell that needs no compiler.
     *
     * @param part what to run
     * @throws Exception a {@link CellStoppedException} or {@link CellException}
     */
    void run(Callable<Object> part) throws Exception {
        try {
            runner.run(part);
        } catch (ExecutionException e) {
            throw failure(e.getCause(), e.getCause().getStackTrace());
        } catch (Exception e) {
            throw failure(e, e.getStackTrace());
        }
        refuseIfStopped();
    }

    private Object evalStatement(String source, int line) throws Exception {
        values.mention(source);
        List<SnippetEvent> events = shell.eval(source);
        Throwable thrown = runner.takeFailure();
        Object value = runner.takeValue();
        Class<?> holder = runner.takeHolder();
        Object last = null;
        for (SnippetEvent event : events) {
            if (event.causeSnippet() != null) {
                continue;
            }
            Snippet snippet = event.snippet();
            Cell running = cell.get();
            if (snippet.subKind() == SubKind.TEMP_VAR_EXPRESSION_SUBKIND) {
                values.add((VarSnippet) snippet, holder);
            }
            places.put(snippet.id(), new SnippetPlace(running == null ? 0 : running.number(), line));
            if (event.exception() != null) {
                if (thrown == null) {
                    refuseIfStopped();
                    throw CompilerReport.of(shell, event.exception());
                }
                throw failure(thrown, event.exception().getStackTrace());
            }
            if (!event.status().isDefined()) {
                throw CompilerReport.of(shell, snippet, line);
            }
            last = shows(snippet.subKind()) ? value : null;
        }
        refuseIfStopped();
        return last;
    }

    private void refuseIfStopped() throws CellStoppedException {
        Cell running = cell.get();
        if (running != null && running.isStopped()) {
            throw new CellStoppedException("The cell was interrupted.");
        }
    }

    private Exception failure(Throwable thrown, StackTraceElement[] stack) {
        Cell running = cell.get();
        if (thrown instanceof CellStoppedException stopped) {
            return stopped;
        }
        if (running != null && running.isStopped()) {
            boolean isMessage = thrown instanceof GuildException;
            return new CellStoppedException(isMessage ? thrown.getMessage() : "The cell was interrupted.");
        }
        if (thrown instanceof CompilationException || thrown instanceof CellException) {
            // Of code that the cell ran as code.
            return (Exception) thrown;
        }
        return new CellException(thrown, SnippetPlace.frames(stack, places));
    }

    private static boolean shows(SubKind kind) {
        return kind == SubKind.VAR_VALUE_SUBKIND
                || kind == SubKind.OTHER_EXPRESSION_SUBKIND
                || kind == SubKind.TEMP_VAR_EXPRESSION_SUBKIND;
    }

    private static int lineOf(String code, int offset) {
        int start = offset;
        while (start < code.length() && Character.isWhitespace(code.charAt(start))) {
            start++;
        }
        return 1 + (int) code.substring(0, start).chars().filter(c -> c == '\n').count();
    }

    private static String firstLine(String text) {
        return text.strip().lines().findFirst().orElse("");
    }

    /** Hands JShell the one runner made for it. */
    private record InThisJvm(StatementRunner runner) implements ExecutionControlProvider {

        @Override
        public String name() {
            return "in-this-jvm";
        }

        @Override
        public ExecutionControl generate(ExecutionEnv environment, Map<String, String> parameters) {
            return runner;
        }
    }
}
