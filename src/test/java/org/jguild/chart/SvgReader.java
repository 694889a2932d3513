package org.jguild.chart;

import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import javax.xml.parsers.DocumentBuilderFactory;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;

/** Reads values from an SVG image, whose ticks map pixels to values. */
final class SvgReader {

    private final Document document;

    SvgReader(String svg) {
        try {
            document = DocumentBuilderFactory.newDefaultInstance()
                    .newDocumentBuilder()
                    .parse(new InputSource(new StringReader(svg)));
        } catch (Exception e) {
            throw new IllegalArgumentException(svg, e);
        }
    }

    Document document() {
        return document;
    }

    /** The elements of a class, in order. */
    List<Element> ofClass(String name) {
        List<Element> found = new ArrayList<>();
        NodeList all = document.getElementsByTagName("*");
        for (int i = 0; i < all.getLength(); i++) {
            if (name.equals(((Element) all.item(i)).getAttribute("class"))) {
                found.add((Element) all.item(i));
            }
        }
        return found;
    }

    /** The elements of a name inside another. */
    static List<Element> inside(Element element, String name) {
        List<Element> found = new ArrayList<>();
        NodeList all = element.getElementsByTagName(name);
        for (int i = 0; i < all.getLength(); i++) {
            found.add((Element) all.item(i));
        }
        return found;
    }

    static double number(Element element, String attribute) {
        return Double.parseDouble(element.getAttribute(attribute));
    }

    /** The value of a pixel on an axis, interpolated between its first and last tick. */
    static double value(Element ticks, String attribute, double offset, boolean logarithmic, double pixel) {
        List<Element> texts = inside(ticks, "text");
        Element first = texts.get(0);
        Element last = texts.get(texts.size() - 1);
        double low = position(first, logarithmic);
        double high = position(last, logarithmic);
        double from = number(first, attribute) + offset;
        double to = number(last, attribute) + offset;
        double position = low + (pixel - from) / (to - from) * (high - low);
        return logarithmic ? Math.pow(10, position) : position;
    }

    private static double position(Element tick, boolean logarithmic) {
        double value = Double.parseDouble(tick.getTextContent());
        return logarithmic ? Math.log10(value) : value;
    }
}
