/**
 * Charts of runs, rendered as Plotly JSON, Tablesaw figures, SVG images and HTML pages. It uses runs, comparisons,
 * and optimizers for model predictions. Begin with {@link org.jguild.chart.Charts} and with
 * {@link org.jguild.chart.Chart}, which is a chart as data; CONTRIBUTING.md explains how to add one.
 */
@NullMarked
package org.jguild.chart;

import org.jspecify.annotations.NullMarked;
