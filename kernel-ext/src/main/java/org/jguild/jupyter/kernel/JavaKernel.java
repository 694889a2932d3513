package org.jguild.jupyter.kernel;

import io.github.spencerpark.jupyter.channels.JupyterConnection;
import io.github.spencerpark.jupyter.kernel.BaseKernel;
import io.github.spencerpark.jupyter.kernel.LanguageInfo;
import io.github.spencerpark.jupyter.kernel.ReplacementOptions;
import io.github.spencerpark.jupyter.kernel.display.DisplayData;
import io.github.spencerpark.jupyter.kernel.magic.registry.Magics;
import io.github.spencerpark.jupyter.messages.Header;
import io.github.spencerpark.jupyter.messages.MessageType;
import io.github.spencerpark.jupyter.messages.reply.KernelInfoReply;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.jguild.error.GuildException;
import org.jguild.error.NamedFile;
import org.jguild.error.Nearest;
import org.jguild.jupyter.DisplayContent;
import org.jguild.jupyter.JGuild;
import org.jguild.op.DeclaredClasses;
import org.jspecify.annotations.Nullable;

/** The embedded kernel: connects the parts and answers the requests of Jupyter. */
public final class JavaKernel extends BaseKernel {

    private static final long END_GRACE_MILLIS = 2_000;

    private final CellPublisher publisher = new CellPublisher();
    private final MagicTable magics = new MagicTable();
    private final CellHistory history = new CellHistory();
    private final AtomicInteger nextCell = new AtomicInteger(1);
    /** The cell that waits for the end of the start; null if there is none. */
    private final AtomicReference<@Nullable Cell> waiting = new AtomicReference<>();

    private final KernelConnection connection;
    private final CellInput input;
    private final Session session;

    JavaKernel(KernelSettings settings, KernelConnection connection) {
        this.connection = connection;
        this.input = new CellInput(connection, publisher);
        this.session = new Session(settings, publisher::cell, () -> JGuild.install(new KernelFrontend(this)));
    }

    /** Redirects the standard streams and starts the Java session in the background. */
    void start() {
        publisher.takeOver(input);
        KernelMagics.registerAll(this, magics);
        session.start();
    }

    /**
     * The magics, to register more.
     *
     * @return the registry
     */
    public Magics getMagics() {
        return magics;
    }

    MagicTable magics() {
        return magics;
    }

    /**
     * Adds a jar or folder to what cells can use.
     *
     * @param path the jar or folder
     */
    public void addToClasspath(String path) {
        session.shell().addToClassPath(NamedFile.of(path).toAbsolutePath().normalize());
    }

    /**
     * Runs Java source, magics included.
     *
     * @param code the source
     * @return the value of its last expression; null when there is none
     * @throws Exception what the source throws
     */
    public @Nullable Object evalRaw(String code) throws Exception {
        Optional<LoneMagic> lone = MagicSource.lone(code);
        if (lone.isPresent()) {
            session.shell().run(lone.get());
            return null;
        }
        return session.shell().eval(MagicSource.toJava(code, magics.lineNames(), this::isProgram));
    }

    private boolean isProgram(String word) {
        return ShellMagic.isProgram(word) && !session.shell().variables().contains(word);
    }

    /** Runs Java source unchanged, without magics. */
    void run(String code) throws Exception {
        session.shell().eval(code);
    }

    @Override
    public @Nullable DisplayData eval(String code) throws Exception {
        Object value = evalRaw(code);
        // The text of an object is code of the cell, which may fail or never end.
        boolean printed = value == System.out || value == System.err; // As of printf, which returns its stream.
        return value == null || printed ? null : (DisplayData) session.shell().run(() -> render(value));
    }

    @Override
    public void display(DisplayData data) {
        publisher.display(data);
    }

    @Override
    public @Nullable ReplacementOptions complete(String code, int at) {
        ReplacementOptions found = new CodeAssist(session.shell().analysis(), magics).complete(code, index(code, at));
        return found == null
                ? null
                : new ReplacementOptions(
                        found.getReplacements(),
                        code.codePointCount(0, found.getSourceStart()),
                        code.codePointCount(0, found.getSourceEnd()));
    }

    @Override
    public @Nullable DisplayData inspect(String code, int at, boolean extraDetail) {
        return new CodeAssist(session.shell().analysis(), magics).inspect(code, index(code, at));
    }

    /** Jupyter counts code points, Java UTF-16 units. */
    private static int index(String code, int at) {
        int characters = code.codePointCount(0, code.length());
        return code.offsetByCodePoints(0, Math.max(0, Math.min(at, characters)));
    }

    @Override
    public String isComplete(String code) {
        return new CodeAssist(session.shell().analysis(), magics).isComplete(code);
    }

    @Override
    public void interrupt() {
        Cell first = waiting.get();
        if (first != null) {
            first.interrupted().set(true);
        }
        Cell cell = publisher.cell();
        if (cell != null && !cell.ended().get()) {
            session.interrupt(cell);
        }
    }

    @Override
    public void onShutdown(boolean isRestarting) {
        interrupt();
        Thread last = new Thread(JavaKernel::haltAfterGrace, "kernel-end");
        last.setDaemon(true);
        last.start();
    }

    @Override
    public LanguageInfo getLanguageInfo() {
        return new LanguageInfo.Builder("Java")
                .version(Runtime.version().toString())
                .mimetype("text/x-java-source")
                .fileExtension(".jshell")
                .pygments("java")
                .codemirror("text/x-java")
                .build();
    }

    @Override
    public String getBanner() {
        return "Java " + Runtime.version() + " with JGuild: %guild --help";
    }

    @Override
    public void becomeHandlerForConnection(JupyterConnection served) {
        super.becomeHandlerForConnection(served);
        served.setHandler(MessageType.EXECUTE_REQUEST, (environment, message) -> {
            commManager.setMessageContext(message);
            int number = Cell.isStored(message.getContent()) ? nextCell.getAndIncrement() : nextCell.get();
            new CellExecution(this, publisher, connection).run(Cell.of((KernelReplies) environment, message, number));
        });
        served.setHandler(MessageType.HISTORY_REQUEST, (environment, message) -> {
            environment.setBusyDeferIdle();
            ((KernelReplies) environment).reply(MessageType.HISTORY_REPLY, history.answer(message.getContent()));
        });
        served.setHandler(MessageType.KERNEL_INFO_REQUEST, (environment, message) -> {
            environment.setBusyDeferIdle();
            environment.reply(new KernelInfoReply(
                    Header.PROTOCOL_VERISON, "jguild", version(), getLanguageInfo(), getBanner(), List.of()));
        });
    }

    private static String version() {
        String version = JavaKernel.class.getPackage().getImplementationVersion();
        return version == null ? "0" : version;
    }

    CellHistory history() {
        return history;
    }

    /**
     * Waits until cells can run; errors of a startup script are reported now.
     *
     * @param cell the cell that waits, which can be interrupted
     */
    void awaitStartup(Cell cell) throws Exception {
        input.clear();
        waiting.set(cell);
        session.awaitStartup();
    }

    /** The cell that waited for the start runs, or has failed. */
    void endWaiting() {
        waiting.set(null);
    }

    /** The running cell, or the last one; null before the first. */
    @Nullable
    Cell cell() {
        return publisher.cell();
    }

    DeclaredClasses declaredClasses() {
        return session.declaredClasses();
    }

    ClassLoader classLoader() {
        return session.classLoader();
    }

    List<Path> classPath() {
        return session.shell().classPath();
    }

    /** The value of a variable that a cell declared, which may be null. */
    @Nullable
    Object variable(String name) {
        List<String> known = session.shell().variables();
        if (!known.contains(name)) {
            throw new GuildException("The notebook has no variable '" + name + "'" + Nearest.hint(name, known));
        }
        return session.shell().value(name);
    }

    DisplayData render(@Nullable Object value) {
        if (value instanceof DisplayData data) {
            return data;
        }
        if (value instanceof DisplayContent content) {
            return DisplayForms.data(content);
        }
        return getRenderer().render(readable(value));
    }

    DisplayData render(@Nullable Object value, String... types) {
        return getRenderer().renderAs(value == null ? "null" : value, types);
    }

    /** The text of an array object is not useful. */
    private static Object readable(@Nullable Object value) {
        if (value == null || !value.getClass().isArray()) {
            return value == null ? "null" : value;
        }
        String listed = Arrays.deepToString(new Object[] {value});
        return listed.substring(1, listed.length() - 1);
    }

    /** A cell that cannot be stopped must not keep the kernel from ending. */
    private static void haltAfterGrace() {
        try {
            Thread.sleep(END_GRACE_MILLIS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        Runtime.getRuntime().halt(0);
    }

    String displayWithId(DisplayData data) {
        if (!data.hasDisplayId()) {
            data.setDisplayId(UUID.randomUUID().toString());
        }
        publisher.display(data);
        return data.getDisplayId();
    }

    void updateDisplay(String id, DisplayData data) {
        data.setDisplayId(id);
        publisher.updateDisplay(data);
    }
}
