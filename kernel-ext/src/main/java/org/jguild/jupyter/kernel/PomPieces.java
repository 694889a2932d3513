package org.jguild.jupyter.kernel;

import java.io.IOException;
import java.io.StringReader;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilder;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.transform.OutputKeys;
import javax.xml.transform.Transformer;
import javax.xml.transform.TransformerException;
import javax.xml.transform.TransformerFactory;
import javax.xml.transform.dom.DOMSource;
import javax.xml.transform.stream.StreamResult;
import org.jguild.error.GuildException;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;
import org.xml.sax.SAXParseException;
import org.xml.sax.helpers.DefaultHandler;

/** Completes parts of a pom, as the pages of libraries show them, to a valid pom. */
final class PomPieces {

    private static final Map<String, String> MUST = new TreeMap<>(
            Map.of("modelVersion", "4.0.0", "groupId", "notebook", "artifactId", "notebook", "version", "1"));
    private static final Map<String, String> COLLECTED =
            new TreeMap<>(Map.of("dependency", "dependencies", "repository", "repositories"));

    private PomPieces() {}

    /**
     * Creates a complete pom.
     *
     * @param pieces XML: a complete {@code project}, which is not changed, or any elements that it may contain, and
     *     {@code dependency} and {@code repository} on their own
     * @param repositories {@code repository} elements to add to pieces
     * @return the text of the pom
     */
    static String pom(String pieces, String repositories) {
        String body = pieces.strip().replaceFirst("^<\\?xml.*?\\?>", "");
        List<Element> elements = elements(parsed(body));
        boolean complete = elements.stream().anyMatch(one -> one.getTagName().equals("project"));
        if (!complete) {
            return text(project(elements(parsed(repositories + body))));
        }
        if (elements.size() > 1) {
            throw wrong("a complete <project> must be the only element, but there are others.");
        }
        return body;
    }

    private static Document project(List<Element> pieces) {
        Document pom = builder().newDocument();
        Node project = pom.appendChild(pom.createElement("project"));
        Map<String, String> missing = new TreeMap<>(MUST);
        Map<String, Node> collected = new TreeMap<>();
        COLLECTED.values().forEach(name -> collected.put(name, project.appendChild(pom.createElement(name))));
        for (Element piece : pieces) {
            String name = piece.getTagName();
            missing.remove(name);
            if (collected.containsKey(name)) {
                elements(piece).forEach(one -> collected.get(name).appendChild(pom.importNode(one, true)));
            } else {
                collected
                        .getOrDefault(COLLECTED.getOrDefault(name, ""), project)
                        .appendChild(pom.importNode(piece, true));
            }
        }
        missing.forEach(
                (name, value) -> project.appendChild(pom.createElement(name)).setTextContent(value));
        return pom;
    }

    /** The elements inside of another, between which only blanks and comments are allowed. */
    private static List<Element> elements(Element parent) {
        List<Element> found = new ArrayList<>();
        for (Node child = parent.getFirstChild(); child != null; child = child.getNextSibling()) {
            if (child instanceof Element element) {
                found.add(element);
            } else if (child.getNodeType() != Node.COMMENT_NODE
                    && !child.getTextContent().isBlank()) {
                throw wrong(
                        "'" + child.getTextContent().strip().lines().findFirst().orElse("") + "' is not XML.");
            }
        }
        return found;
    }

    private static Element parsed(String pieces) {
        if (pieces.contains("<!DOCTYPE")) {
            throw wrong("a document type (<!DOCTYPE …>) is not allowed.");
        }
        DocumentBuilder builder = builder();
        builder.setErrorHandler(new DefaultHandler()); // Throws what is fatal; the JDK's own would print it.
        try {
            return builder.parse(new InputSource(new StringReader("<pieces>" + pieces + "</pieces>")))
                    .getDocumentElement();
        } catch (SAXParseException e) {
            throw new GuildException(
                    "%%loadFromPOM: line " + e.getLineNumber() + " of the XML is wrong: " + e.getMessage(), e);
        } catch (SAXException | IOException e) {
            throw new IllegalStateException("Text in memory cannot be read", e);
        }
    }

    /** Refuses document types, and with them all that lies outside of the text. */
    private static DocumentBuilder builder() {
        try {
            DocumentBuilderFactory factory = DocumentBuilderFactory.newDefaultInstance();
            factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
            factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
            return factory.newDocumentBuilder();
        } catch (ParserConfigurationException e) {
            throw new IllegalStateException("This JDK has no XML parser that can be told to be careful", e);
        }
    }

    private static String text(Document pom) {
        try {
            TransformerFactory factory = TransformerFactory.newDefaultInstance();
            factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
            Transformer transformer = factory.newTransformer();
            transformer.setOutputProperty(OutputKeys.OMIT_XML_DECLARATION, "yes");
            StringWriter text = new StringWriter();
            transformer.transform(new DOMSource(pom), new StreamResult(text));
            return text.toString();
        } catch (TransformerException e) {
            throw new IllegalStateException("Cannot write XML", e);
        }
    }

    private static GuildException wrong(String what) {
        return new GuildException("%%loadFromPOM: " + what);
    }
}
