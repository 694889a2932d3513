/** Runs as a table: columns, sorting, CSV, text. */
package org.jguild.compare;
