/**
 * Errors that a user can cause, each explained in one sentence. Every other package may use this package; it uses
 * none. Begin with {@link org.jguild.error.GuildException}; {@link org.jguild.error.Nearest} finds the name that a
 * user probably meant.
 */
@NullMarked
package org.jguild.error;

import org.jspecify.annotations.NullMarked;
