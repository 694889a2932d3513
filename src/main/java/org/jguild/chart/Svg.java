package org.jguild.chart;

import java.io.StringWriter;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/** Writes an SVG document. The XML writer of the JDK escapes texts and attributes. */
final class Svg {

    private static final double CHARACTER_WIDTH = 0.57;

    private final StringWriter text = new StringWriter();
    private final XMLStreamWriter xml;
    private final SvgTheme theme;

    /**
     * Starts a document.
     *
     * @param theme the colours of text and background
     * @param width in pixels
     * @param height in pixels
     * @param label the label of the image for screen readers
     * @param description the content of the image for screen readers
     */
    Svg(SvgTheme theme, double width, double height, String label, String description) {
        this.theme = theme;
        try {
            xml = XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(text);
        } catch (XMLStreamException e) {
            throw new IllegalStateException(e);
        }
        open(
                "svg",
                "xmlns",
                "http://www.w3.org/2000/svg",
                "width",
                width,
                "height",
                height,
                "viewBox",
                "0 0 " + number(width) + " " + number(height),
                "role",
                "img",
                "aria-label",
                label,
                "fill",
                theme.ink(),
                "font-family",
                theme.fontFamily(),
                "font-size",
                12);
        if (!theme.style().isEmpty()) {
            write(() -> xml.writeAttribute("style", theme.style()));
        }
        write(() -> {
            xml.writeStartElement("desc");
            xml.writeCharacters(description);
            xml.writeEndElement();
        });
    }

    /** The colours of text and background. */
    SvgTheme theme() {
        return theme;
    }

    /** Starts an element; attributes are alternating names and values. */
    void open(String element, Object... attributes) {
        write(() -> {
            xml.writeStartElement(element);
            write(attributes);
        });
    }

    /** Writes an empty element. */
    void element(String element, Object... attributes) {
        write(() -> {
            xml.writeEmptyElement(element);
            write(attributes);
        });
    }

    /** Writes a line of text; attributes are alternating names and values. */
    void text(double x, double y, String words, Object... attributes) {
        write(() -> {
            xml.writeStartElement("text");
            write("x", x, "y", y);
            write(attributes);
            xml.writeCharacters(words);
            xml.writeEndElement();
        });
    }

    /** Ends the current element. */
    void close() {
        write(xml::writeEndElement);
    }

    private void write(Object... attributes) throws XMLStreamException {
        for (int i = 0; i < attributes.length; i += 2) {
            Object value = attributes[i + 1];
            xml.writeAttribute(
                    (String) attributes[i],
                    value instanceof Number number ? number(number.doubleValue()) : String.valueOf(value));
        }
    }

    /** Ends the document and returns it. */
    String end() {
        close();
        write(xml::close);
        return text.toString();
    }

    /** A number of pixels with at most two decimals. */
    static String number(double pixels) {
        return number(pixels, 2);
    }

    /** A number of pixels with a maximum number of decimals. */
    static String number(double pixels, int decimals) {
        String text = String.valueOf(Numbers.rounded(pixels, decimals));
        return text.endsWith(".0") ? text.substring(text.startsWith("-0.0") ? 1 : 0, text.length() - 2) : text;
    }

    /** The approximate width of a text, in pixels. */
    static double width(String text, double fontSize) {
        return CHARACTER_WIDTH * fontSize * text.length();
    }

    private static void write(Writing writing) {
        try {
            writing.write();
        } catch (XMLStreamException e) {
            throw new IllegalStateException(e);
        }
    }

    /** An operation of the XML writer. */
    @FunctionalInterface
    private interface Writing {
        void write() throws XMLStreamException;
    }
}
