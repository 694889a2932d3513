package org.jguild.jupyter.kernel;

import static java.util.Objects.requireNonNull;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.function.Consumer;
import java.util.function.Supplier;
import jdk.jshell.DeclarationSnippet;
import jdk.jshell.JShell;
import jdk.jshell.Snippet;
import jdk.jshell.Snippet.Status;
import jdk.jshell.Snippet.SubKind;
import jdk.jshell.SnippetEvent;
import jdk.jshell.SourceCodeAnalysis;
import jdk.jshell.VarSnippet;
import jdk.jshell.spi.ExecutionControl;
import jdk.jshell.spi.ExecutionControlProvider;
import jdk.jshell.spi.ExecutionEnv;
import org.jguild.error.GuildException;
import org.jguild.jupyter.kernel.CellStatements.Statement;
import org.jspecify.annotations.Nullable;

/** Java code in, real objects out: JShell, evaluating in this JVM. */
final class JavaShell {

    private final StatementRunner runner;
    private final JShell shell;
    private final SourceCodeAnalysis analysis;
    private final ExpressionValues values;
    private final Supplier<Cell> cell;
    private final Consumer<String> notice;
    private final CellLines lines;
    private final Map<String, SnippetPlace> places = new ConcurrentHashMap<>();
    private final List<Path> classPath = new ArrayList<>();

    /**
     * Creates a shell.
     *
     * @param cell returns the running cell; null during the start
     * @param notice receives sentences for the user
     */
    JavaShell(StatementRunner runner, List<String> compilerOptions, Supplier<Cell> cell, Consumer<String> notice) {
        this.runner = runner;
        this.cell = cell;
        this.notice = notice;
        this.lines = runner.lines();
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
    @Nullable
    Object eval(String code) throws Exception {
        CellStatements cellStatements = CellStatements.of(code, analysis);
        Set<Statement> declared = Collections.newSetFromMap(new IdentityHashMap<>());
        List<DeclarationSnippet> pending = new ArrayList<>();
        for (Statement declaration : cellStatements.declarations(analysis)) {
            if (declare(declaration, pending)) {
                declared.add(declaration);
            }
        }
        Object last = null;
        for (Statement statement : cellStatements.statements()) {
            last = declared.contains(statement) ? null : evalStatement(statement, pending);
        }
        Statement rest = cellStatements.rest();
        if (rest != null) {
            String message = "The cell ends in the middle of a statement: a bracket, brace or quote is not closed.";
            throw new CompilationException(message, List.of(message, "line " + rest.line() + ":  " + rest.firstLine()));
        }
        pending.stream()
                .filter(snippet -> isPending(shell.status(snippet)))
                .forEach(snippet -> notice.accept(Unresolved.sentence(shell, snippet)));
        return last;
    }

    /**
     * Declares something before the statements of the cell run.
     *
     * @return false if it cannot be declared yet: it may need what a statement above it does, such as adding a library
     */
    private boolean declare(Statement declaration, List<DeclarationSnippet> pending) {
        locate(declaration);
        List<SnippetEvent> events = shell.eval(declaration.source());
        LostVariables.sentence(shell, events).ifPresent(notice);
        for (SnippetEvent event : events) {
            if (event.causeSnippet() == null) {
                if (!event.status().isActive()) {
                    return false;
                }
                register(event, declaration, pending);
            }
        }
        return true;
    }

    /** Before its classes are compiled, so that they get the lines of the notebook. */
    private void locate(Statement statement) {
        lines.begin(StatementLines.of(analysis, statement.source(), place(statement)));
    }

    private SnippetPlace place(Statement statement) {
        Cell running = cell.get();
        return new SnippetPlace(running == null ? 0 : running.number(), statement.line());
    }

    private void register(SnippetEvent event, Statement statement, List<DeclarationSnippet> pending) {
        Snippet snippet = event.snippet();
        places.put(snippet.id(), place(statement));
        if (snippet instanceof DeclarationSnippet declaration && isPending(event.status())) {
            pending.add(declaration);
        }
    }

    private static boolean isPending(Status status) {
        return status == Status.RECOVERABLE_DEFINED || status == Status.RECOVERABLE_NOT_DEFINED;
    }

    /** The names of the variables that cells declared. */
    List<String> variables() {
        return shell.variables()
                .filter(variable -> shell.status(variable).isActive())
                .map(VarSnippet::name)
                .toList();
    }

    /** The value of a variable that a cell declared, which may be null. */
    @Nullable
    Object value(String variable) {
        try {
            return evalStatement(new Statement(variable, 1), new ArrayList<>());
        } catch (Exception e) {
            throw new IllegalStateException("Cannot read the variable " + variable, e);
        }
    }

    /**
     * Runs something of a cell that needs no compiler.
     *
     * @param part what to run
     * @return its value
     * @throws Exception a {@link CellStoppedException} or {@link CellException}
     */
    @Nullable
    Object run(Callable<Object> part) throws Exception {
        Object value;
        try {
            value = runner.run(part);
        } catch (ExecutionException e) {
            throw failure(requireNonNull(e.getCause()));
        } catch (Exception e) {
            throw failure(e);
        }
        refuseIfStopped();
        return value;
    }

    private @Nullable Object evalStatement(Statement statement, List<DeclarationSnippet> pending) throws Exception {
        values.mention(statement.source());
        locate(statement);
        List<SnippetEvent> events = shell.eval(statement.source());
        Throwable thrown = runner.takeFailure();
        Object value = runner.takeValue();
        Class<?> holder = runner.takeHolder();
        Object last = null;
        LostVariables.sentence(shell, events).ifPresent(notice);
        for (SnippetEvent event : events) {
            if (event.causeSnippet() != null) {
                continue;
            }
            Snippet snippet = event.snippet();
            if (snippet.subKind() == SubKind.TEMP_VAR_EXPRESSION_SUBKIND) {
                values.add((VarSnippet) snippet, holder);
            }
            register(event, statement, pending);
            if (event.exception() != null) {
                if (thrown == null) {
                    refuseIfStopped();
                    throw Unresolved.report(shell, event.exception(), places);
                }
                throw failure(thrown);
            }
            if (!event.status().isActive()) {
                throw CompilerReport.of(shell, snippet, statement.line());
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

    private Exception failure(Throwable thrown) {
        Cell running = cell.get();
        if (thrown instanceof CellStoppedException stopped) {
            return stopped;
        }
        if (running != null && running.isStopped()) {
            return new CellStoppedException(
                    thrown instanceof GuildException refusal ? refusal.getMessage() : "The cell was interrupted.");
        }
        if (thrown instanceof CompilationException || thrown instanceof CellException) {
            // Of code that the cell ran as code.
            return (Exception) thrown;
        }
        return new CellException(thrown, CellFrames.of(thrown, lines.current()));
    }

    private static boolean shows(SubKind kind) {
        return kind == SubKind.VAR_VALUE_SUBKIND
                || kind == SubKind.OTHER_EXPRESSION_SUBKIND
                || kind == SubKind.TEMP_VAR_EXPRESSION_SUBKIND;
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
