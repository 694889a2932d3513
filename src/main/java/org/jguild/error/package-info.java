/** Errors that a user can cause, each explained in one sentence. Every other package may use this package; it uses none. */
package org.jguild.error;
