package org.jguild.chart;

import java.io.StringWriter;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/** Writes an SVG document. Text and attributes are escaped by the XML writer of the JDK. */
final class Svg {

    private static final double CHARACTER = 0.57;

    private final StringWriter text = new StringWriter();
    private final XMLStreamWriter xml;

    /**
     * Begins a drawing.
     *
     * @param width in pixels
     * @param height in pixels
     * @param label what it shows, for those who cannot see it
     */
    Svg(double width, double height, String label) {
        try {
            xml = XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(text);
        } catch (XMLStreamException e) {
            throw new IllegalStateException(e);
        }
        // Text in the reader's own colour on the reader's own ground, be it light or dark.
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
                "currentColor",
                "font-family",
                "system-ui, sans-serif",
                "font-size",
                12,
                "style",
                "color-scheme:light dark;color:CanvasText;background:Canvas;max-width:100%;height:auto");
    }

    /** Begins an element; attributes are names and values in turn. */
    void open(String element, Object... attributes) {
        write(() -> {
            xml.writeStartElement(element);
            write(attributes);
        });
    }

    /** Writes an element that holds nothing. */
    void element(String element, Object... attributes) {
        write(() -> {
            xml.writeEmptyElement(element);
            write(attributes);
        });
    }

    /** Writes a line of text; attributes are names and values in turn. */
    void text(double x, double y, String words, Object... attributes) {
        write(() -> {
            xml.writeStartElement("text");
            write("x", x, "y", y);
            write(attributes);
            xml.writeCharacters(words);
            xml.writeEndElement();
        });
    }

    /** Ends the element that was begun last. */
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

    /** Ends the drawing. */
    String end() {
        close();
        write(xml::close);
        return text.toString();
    }

    /** A number of pixels with at most two decimals. */
    static String number(double pixels) {
        return number(pixels, 2);
    }

    /** A number of pixels with at most so many decimals. */
    static String number(double pixels, int decimals) {
        String text = String.valueOf(Numbers.rounded(pixels, decimals));
        return text.endsWith(".0") ? text.substring(text.startsWith("-0.0") ? 1 : 0, text.length() - 2) : text;
    }

    /** About how wide a text is, in pixels. */
    static double width(String text, double fontSize) {
        return CHARACTER * fontSize * text.length();
    }

    private static void write(Writing writing) {
        try {
            writing.write();
        } catch (XMLStreamException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Writes a part. */
    @FunctionalInterface
    private interface Writing {
        void write() throws XMLStreamException;
    }
}
