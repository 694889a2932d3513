package org.jguild.run;

import java.io.IOException;
import java.nio.file.Path;

/** The present location of the record of a run: a trial is created elsewhere and then moved into the store. */
@FunctionalInterface
interface RecordLocation {

    Path guildDir() throws IOException;
}
