package org.jguild.command;

import java.util.Iterator;
import org.jguild.search.Optimizers;

/** The names that {@code -o} accepts, found only when help or completion need them. */
final class OptimizerNames implements Iterable<String> {

    @Override
    public Iterator<String> iterator() {
        return Optimizers.names().iterator();
    }
}
