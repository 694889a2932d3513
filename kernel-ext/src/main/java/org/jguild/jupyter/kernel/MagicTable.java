package org.jguild.jupyter.kernel;

import io.github.spencerpark.jupyter.kernel.magic.registry.CellMagicFunction;
import io.github.spencerpark.jupyter.kernel.magic.registry.LineMagicFunction;
import io.github.spencerpark.jupyter.kernel.magic.registry.Magics;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentSkipListSet;
import org.jguild.error.GuildException;
import org.jguild.error.Nearest;
import org.jguild.jupyter.Magic;

/** The magics of the kernel, by name. The library's registry, which notebooks may know, with names that can be listed. */
final class MagicTable extends Magics {

    private final Set<String> lineNames = new ConcurrentSkipListSet<>();
    private final Set<String> cellNames = new ConcurrentSkipListSet<>();

    Set<String> lineNames() {
        return lineNames;
    }

    Set<String> cellNames() {
        return cellNames;
    }

    @Override
    public void registerLineMagic(String name, LineMagicFunction<?> magic) {
        super.registerLineMagic(name, magic);
        lineNames.add(name);
    }

    @Override
    public void registerCellMagic(String name, CellMagicFunction<?> magic) {
        super.registerCellMagic(name, magic);
        cellNames.add(name);
    }

    void register(String name, Magic magic) {
        registerLineMagic(name, arguments -> magic.run(arguments, ""));
        registerCellMagic(name, magic::run);
    }

    /** Runs a line magic: its result as it is, which may be a {@code MagicResult}. */
    Object line(String name, List<String> arguments) throws Exception {
        check("%", name, lineNames);
        return applyLineMagic(name, arguments);
    }

    /** Runs a cell magic: its result as it is, which may be a {@code MagicResult}. */
    Object cell(String name, List<String> arguments, String body) throws Exception {
        check("%%", name, cellNames);
        return applyCellMagic(name, arguments, body);
    }

    private static void check(String sign, String name, Set<String> known) {
        if (!known.contains(name)) {
            throw new GuildException("Unknown magic '" + sign + name + "'" + Nearest.hint(name, known));
        }
    }
}
