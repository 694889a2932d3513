package org.jguild.jupyter.kernel;

import io.github.spencerpark.jupyter.kernel.magic.registry.CellMagicFunction;
import io.github.spencerpark.jupyter.kernel.magic.registry.LineMagicFunction;
import io.github.spencerpark.jupyter.kernel.magic.registry.Magics;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentSkipListSet;
import org.jguild.error.GuildException;
import org.jguild.error.Nearest;
import org.jguild.jupyter.Magic;
import org.jguild.jupyter.MagicResult;
import org.jguild.text.MagicWords;
import org.jspecify.annotations.Nullable;

/** The magics of the kernel, by name. The library's registry, which notebooks may use, with names that can be listed. */
final class MagicTable extends Magics {

    private static final Magic UNDOCUMENTED = new Helped("");

    private final Set<String> lineNames = new ConcurrentSkipListSet<>();
    private final Set<String> cellNames = new ConcurrentSkipListSet<>();
    private final Map<String, Magic> documented = new ConcurrentHashMap<>();
    private final Map<String, TextMagic> texts = new ConcurrentHashMap<>();

    Set<String> lineNames() {
        return lineNames;
    }

    Set<String> cellNames() {
        return cellNames;
    }

    /** Returns the completion of a magic; an empty one if there is no such magic, or it has no completion. */
    Magic assistant(String name) {
        return documented.getOrDefault(name, UNDOCUMENTED);
    }

    @Override
    public void registerLineMagic(String name, LineMagicFunction<?> magic) {
        super.registerLineMagic(name, magic);
        texts.remove(name);
        documented.remove(name);
        lineNames.add(name);
    }

    @Override
    public void registerCellMagic(String name, CellMagicFunction<?> magic) {
        super.registerCellMagic(name, magic);
        texts.remove(name);
        cellNames.add(name);
    }

    void register(String name, Magic magic) {
        registerLine(name, magic);
        registerCellMagic(name, magic::run);
    }

    void registerLine(String name, Magic magic) {
        registerLineMagic(name, arguments -> magic.run(arguments, ""));
        documented.put(name, magic);
    }

    void registerText(String name, TextMagic magic, String help) {
        registerLineMagic(name, arguments -> magic.run(String.join(" ", arguments)));
        registerCellMagic(name, (arguments, body) -> magic.run(String.join(" ", arguments) + "\n" + body));
        texts.put(name, magic);
        documented.put(name, new Helped(help));
    }

    /** Runs a line magic: its unchanged result, which may be a {@code MagicResult}, or null. */
    @Nullable
    Object line(String name, String text) throws Exception {
        check("%", name, lineNames);
        TextMagic magic = texts.get(name);
        return magic == null ? applyLineMagic(name, MagicWords.split(text)) : magic.run(text);
    }

    /** Runs a line magic: its unchanged result, which may be a {@code MagicResult}, or null. */
    @Nullable
    Object line(String name, List<String> arguments) throws Exception {
        check("%", name, lineNames);
        return applyLineMagic(name, arguments);
    }

    /** Runs a cell magic: its unchanged result, which may be a {@code MagicResult}, or null. */
    @Nullable
    Object cell(String name, String text, String body) throws Exception {
        check("%%", name, cellNames);
        TextMagic magic = texts.get(name);
        return magic == null ? applyCellMagic(name, MagicWords.split(text), body) : magic.run(text + "\n" + body);
    }

    /** Runs a cell magic: its unchanged result, which may be a {@code MagicResult}, or null. */
    @Nullable
    Object cell(String name, List<String> arguments, String body) throws Exception {
        check("%%", name, cellNames);
        return applyCellMagic(name, arguments, body);
    }

    private static void check(String sign, String name, Set<String> known) {
        if (!known.contains(name)) {
            throw new GuildException("Unknown magic '" + sign + name + "'" + Nearest.hint(name, known));
        }
    }

    /** Describes the purpose of a magic. */
    private record Helped(String text) implements Magic {

        @Override
        public MagicResult run(List<String> arguments, String body) {
            throw new UnsupportedOperationException();
        }

        @Override
        public String help(List<String> words) {
            return text;
        }
    }
}
