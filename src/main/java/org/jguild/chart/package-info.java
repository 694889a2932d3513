/** Charts of runs, as data and as Tablesaw figures. */
package org.jguild.chart;
