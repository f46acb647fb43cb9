package app.brevet.sandbox;

import java.security.PublicKey;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import javax.xml.crypto.MarshalException;
import javax.xml.crypto.dsig.CanonicalizationMethod;
import javax.xml.crypto.dsig.Reference;
import javax.xml.crypto.dsig.SignedInfo;
import javax.xml.crypto.dsig.Transform;
import javax.xml.crypto.dsig.XMLSignature;
import javax.xml.crypto.dsig.XMLSignatureException;
import javax.xml.crypto.dsig.XMLSignatureFactory;
import javax.xml.crypto.dsig.dom.DOMValidateContext;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

/// The one assertion of a SAML response, and whether it is what was signed.
///
/// What is signed and what is read must be one element, else a forged assertion is read beside a
/// genuine one that keeps the signature good (signature wrapping). So a response has one assertion
/// as its child and none anywhere else, no id is there twice, and a signature stands in the element
/// whose id it names. The key is the provider's whatever the response says, so that its kind leaves
/// no choice of an algorithm of another kind; the JDK's secure validation refuses outdated ones.
///
/// Source: SAML 2.0 core, section 5.4 "XML Signature Profile"; Somorovsky et al., "On Breaking
/// SAML: Be Whoever You Want to Be".
final class SignedAssertion {

  private static final String ID = "ID";
  private static final Set<String> ID_NAMES = Set.of("ID", "Id", "id", "xml:id");
  private static final Set<String> TRANSFORMS =
      Set.of(
          Transform.ENVELOPED,
          CanonicalizationMethod.EXCLUSIVE,
          CanonicalizationMethod.EXCLUSIVE_WITH_COMMENTS);

  private final Document document;
  private final Element response;
  private final Element assertion;

  private SignedAssertion(Document document, Element response, Element assertion) {
    this.document = document;
    this.response = response;
    this.assertion = assertion;
  }

  /// The assertion of this response.
  ///
  /// @throws Refusal InvalidIdentityToken, if there is not exactly one
  static SignedAssertion of(Document document) throws Refusal {
    Element response = document.getDocumentElement();
    List<Element> assertions = SamlXml.all(document, SamlXml.ASSERTION, "Assertion");
    boolean one =
        SamlXml.is(response, SamlXml.PROTOCOL, "Response")
            && assertions.size() == 1
            && response.isSameNode(assertions.getFirst().getParentNode());
    if (!one || !idsDiffer(document)) {
      throw invalid();
    }
    markId(response);
    markId(assertions.getFirst());
    return new SignedAssertion(document, response, assertions.getFirst());
  }

  private static boolean idsDiffer(Document document) {
    Set<String> seen = new HashSet<>();
    for (Element element : SamlXml.all(document, "*", "*")) {
      for (String name : ID_NAMES) {
        if (element.hasAttribute(name) && !seen.add(element.getAttribute(name))) {
          return false;
        }
      }
    }
    return true;
  }

  private static void markId(Element element) {
    if (element.hasAttribute(ID)) {
      element.setIdAttribute(ID, true);
    }
  }

  Element response() {
    return response;
  }

  Element assertion() {
    return assertion;
  }

  /// Checks that this key signed the assertion, or the response around it; every signature that is
  /// there must be good.
  ///
  /// @throws Refusal InvalidIdentityToken
  void requireSignedWith(PublicKey key) throws Refusal {
    List<Element> signatures = SamlXml.all(document, XMLSignature.XMLNS, "Signature");
    if (signatures.isEmpty()) {
      throw invalid();
    }
    for (Element signature : signatures) {
      if (!isGood(signature, parentOf(signature), key)) {
        throw invalid();
      }
    }
  }

  private Element parentOf(Element signature) throws Refusal {
    if (assertion.isSameNode(signature.getParentNode())) {
      return assertion;
    }
    if (response.isSameNode(signature.getParentNode())) {
      return response;
    }
    throw invalid();
  }

  private static boolean isGood(Element element, Element parent, PublicKey key) {
    DOMValidateContext context = new DOMValidateContext(key, element);
    context.setProperty("org.jcp.xml.dsig.secureValidation", true);
    try {
      XMLSignature signature =
          XMLSignatureFactory.getInstance("DOM").unmarshalXMLSignature(context);
      return isOver(parent, signature.getSignedInfo()) && signature.validate(context);
    } catch (MarshalException | XMLSignatureException e) {
      // AWS tells no more than that it is invalid.
      return false;
    }
  }

  private static boolean isOver(Element parent, SignedInfo info) {
    List<Reference> references = info.getReferences();
    return references.size() == 1
        && ("#" + parent.getAttribute(ID)).equals(references.getFirst().getURI())
        && references.getFirst().getTransforms().stream()
            .map(Transform::getAlgorithm)
            .allMatch(TRANSFORMS::contains);
  }

  private static Refusal invalid() {
    return Refusal.invalidIdentityToken("Response signature invalid");
  }
}
