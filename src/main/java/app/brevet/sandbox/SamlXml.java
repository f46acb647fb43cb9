package app.brevet.sandbox;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilder;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;
import org.xml.sax.SAXException;
import org.xml.sax.helpers.DefaultHandler;

/// XML from outside: read without document type, entities, inclusions or the network, and searched
/// by namespace.
///
/// Source: OWASP, "XML External Entity Prevention Cheat Sheet"; SAML 2.0 core for the names.
final class SamlXml {

  /// The namespace of assertions.
  static final String ASSERTION = "urn:oasis:names:tc:SAML:2.0:assertion";

  /// The namespace of responses.
  static final String PROTOCOL = "urn:oasis:names:tc:SAML:2.0:protocol";

  private static final String XERCES = "http://apache.org/xml/features/";
  private static final String SAX = "http://xml.org/sax/features/";

  private SamlXml() {}

  /// The document that these bytes are.
  ///
  /// @throws SAXException if they are no XML, or have a document type
  static Document parse(byte[] xml) throws SAXException {
    try {
      return builder().parse(new ByteArrayInputStream(xml));
    } catch (IOException e) {
      throw new SAXException("not in the encoding that it says", e);
    }
  }

  private static DocumentBuilder builder() {
    DocumentBuilderFactory factory = DocumentBuilderFactory.newDefaultNSInstance();
    try {
      factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
      factory.setFeature(XERCES + "disallow-doctype-decl", true);
      factory.setFeature(XERCES + "nonvalidating/load-external-dtd", false);
      factory.setFeature(SAX + "external-general-entities", false);
      factory.setFeature(SAX + "external-parameter-entities", false);
      factory.setAttribute(XMLConstants.ACCESS_EXTERNAL_DTD, "");
      factory.setAttribute(XMLConstants.ACCESS_EXTERNAL_SCHEMA, "");
      factory.setXIncludeAware(false);
      factory.setExpandEntityReferences(false);
      DocumentBuilder builder = factory.newDocumentBuilder();
      // The handler that is there otherwise writes to standard error.
      builder.setErrorHandler(new DefaultHandler());
      return builder;
    } catch (ParserConfigurationException e) {
      throw new IllegalStateException("the parser of the JDK has these features", e);
    }
  }

  /// Every element of this name, at whatever depth, in the order of the document.
  static List<Element> all(Document document, String namespace, String name) {
    return elements(document.getElementsByTagNameNS(namespace, name));
  }

  /// The children of an element that have this name.
  static List<Element> children(Element parent, String namespace, String name) {
    return elements(parent.getChildNodes()).stream()
        .filter(child -> is(child, namespace, name))
        .toList();
  }

  /// The first child of this name among those of assertions.
  static Optional<Element> child(Element parent, String name) {
    return children(parent, ASSERTION, name).stream().findFirst();
  }

  static boolean is(Element element, String namespace, String name) {
    return namespace.equals(element.getNamespaceURI()) && name.equals(element.getLocalName());
  }

  private static List<Element> elements(NodeList nodes) {
    List<Element> elements = new ArrayList<>();
    for (int i = 0; i < nodes.getLength(); i++) {
      Node node = nodes.item(i);
      if (node instanceof Element element) {
        elements.add(element);
      }
    }
    return elements;
  }
}
