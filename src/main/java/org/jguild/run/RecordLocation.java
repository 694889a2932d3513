package org.jguild.run;

import java.io.IOException;
import java.nio.file.Path;

/** Where the record of a run is at the moment: a trial is made aside and moved to its place. */
@FunctionalInterface
interface RecordLocation {

    Path guildDir() throws IOException;
}
