package org.jguild.chart;

/** The colours of text and background of an image. */
enum SvgTheme {
    /** Those of the page or of the reader's system, light or dark. */
    OF_PAGE(
            "color-scheme:light dark;color:CanvasText;background:Canvas;max-width:100%;height:auto",
            "currentColor", "Canvas", "system-ui, sans-serif"),
    /** Dark text on white, without a style sheet. */
    ON_WHITE("", "#222222", "#FFFFFF", "SansSerif");

    private final String style;
    private final String ink;
    private final String paper;
    private final String fontFamily;

    SvgTheme(String style, String ink, String paper, String fontFamily) {
        this.style = style;
        this.ink = ink;
        this.paper = paper;
        this.fontFamily = fontFamily;
    }

    /** The style of the image. */
    String style() {
        return style;
    }

    /** The colour of texts and axes. */
    String ink() {
        return ink;
    }

    /** The font of all texts; {@code SansSerif} is the name by which Java finds one. */
    String fontFamily() {
        return fontFamily;
    }

    /** The colour of the background. */
    String paper() {
        return paper;
    }
}
