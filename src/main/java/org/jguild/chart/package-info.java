/** Charts of runs, rendered as Plotly JSON, Tablesaw figures, SVG images and HTML pages. */
package org.jguild.chart;
