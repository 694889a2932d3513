/**
 * Tables of runs: columns, sorting, CSV and text. It uses runs; {@link org.jguild.compare.Tables} is its only class
 * that loads Tablesaw, which the command line does without. Begin with {@link org.jguild.compare.Comparison}.
 */
@NullMarked
package org.jguild.compare;

import org.jspecify.annotations.NullMarked;
