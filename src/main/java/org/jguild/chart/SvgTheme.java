package org.jguild.chart;

/** The colours of text and background of an image. */
enum SvgTheme {
    /** Those of the page or of the reader's system, light or dark. */
    OF_PAGE(
            "color-scheme:light dark;color:CanvasText;background:Canvas;max-width:100%;height:auto",
            "currentColor", "Canvas"),
    /** Dark text on white, without a style sheet. */
    ON_WHITE("", "#222222", "#FFFFFF");

    private final String style;
    private final String ink;
    private final String paper;

    SvgTheme(String style, String ink, String paper) {
        this.style = style;
        this.ink = ink;
        this.paper = paper;
    }

    /** The style of the image. */
    String style() {
        return style;
    }

    /** The colour of texts and axes. */
    String ink() {
        return ink;
    }

    /** The colour of the background. */
    String paper() {
        return paper;
    }
}
