package app.brevet.sandbox;

import java.security.GeneralSecurityException;
import java.security.Key;
import java.security.KeyException;
import java.security.KeyPair;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.util.List;
import javax.crypto.spec.SecretKeySpec;
import javax.xml.crypto.MarshalException;
import javax.xml.crypto.dom.DOMStructure;
import javax.xml.crypto.dsig.CanonicalizationMethod;
import javax.xml.crypto.dsig.DigestMethod;
import javax.xml.crypto.dsig.Reference;
import javax.xml.crypto.dsig.SignatureMethod;
import javax.xml.crypto.dsig.SignedInfo;
import javax.xml.crypto.dsig.Transform;
import javax.xml.crypto.dsig.XMLObject;
import javax.xml.crypto.dsig.XMLSignatureException;
import javax.xml.crypto.dsig.XMLSignatureFactory;
import javax.xml.crypto.dsig.dom.DOMSignContext;
import javax.xml.crypto.dsig.keyinfo.KeyInfo;
import javax.xml.crypto.dsig.keyinfo.KeyInfoFactory;
import javax.xml.crypto.dsig.spec.C14NMethodParameterSpec;
import javax.xml.crypto.dsig.spec.TransformParameterSpec;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/// Signs elements of a SAML response as identity providers do: enveloped, in the exclusive
/// canonical form, with SHA-256 (SAML 2.0 core, section 5.4), and in ways that only look like it.
final class SamlSigner {

  private static final String ID = "ID";
  private static final String OBJECT_ID = "object";

  private static final SamlSigner USUAL = new SamlSigner(CanonicalizationMethod.EXCLUSIVE);

  private final String transform;

  private SamlSigner(String transform) {
    this.transform = transform;
  }

  /// Signs an element with an RSA key; the signature stands behind its Issuer.
  static void sign(Element element, PrivateKey key) {
    USUAL.sign(element, element, key, SignatureMethod.RSA_SHA256, List.of(), List.of());
  }

  /// The same, and puts the public key into the signature.
  static void signAs(Element element, KeyPair keys) {
    KeyInfoFactory factory = KeyInfoFactory.getInstance("DOM");
    try {
      KeyInfo info = factory.newKeyInfo(List.of(factory.newKeyValue(keys.getPublic())));
      USUAL.sign(
          element,
          element,
          keys.getPrivate(),
          SignatureMethod.RSA_SHA256,
          List.of(info),
          List.of());
    } catch (KeyException e) {
      throw new IllegalStateException("an RSA key can be written", e);
    }
  }

  /// Signs with an HMAC of which everybody knows the secret.
  static void signWithHmac(Element element, PublicKey known) {
    Key key = new SecretKeySpec(known.getEncoded(), "HmacSHA256");
    USUAL.sign(element, element, key, SignatureMethod.HMAC_SHA256, List.of(), List.of());
  }

  /// Signs one element, and puts the signature into another.
  static void signElsewhere(Element parent, Element signed, PrivateKey key) {
    USUAL.sign(parent, signed, key, SignatureMethod.RSA_SHA256, List.of(), List.of());
  }

  /// Signs what a transform makes of the element that SAML does not know.
  static void signTransformed(Element element, PrivateKey key) {
    SamlSigner signer = new SamlSigner(CanonicalizationMethod.INCLUSIVE);
    signer.sign(element, element, key, SignatureMethod.RSA_SHA256, List.of(), List.of());
  }

  /// Signs nothing but an object in the signature itself.
  static void signObject(Element parent, PrivateKey key) {
    XMLObject object =
        factory()
            .newXMLObject(
                List.of(
                    new DOMStructure(parent.getOwnerDocument().createTextNode("anything at all"))),
                OBJECT_ID,
                null,
                null);
    USUAL.sign(parent, parent, key, SignatureMethod.RSA_SHA256, List.of(), List.of(object));
  }

  private void sign(
      Element parent,
      Element signed,
      Key key,
      String method,
      List<KeyInfo> info,
      List<XMLObject> objects) {
    signed.setIdAttribute(ID, true);
    Node afterIssuer = SamlXml.child(parent, "Issuer").orElseThrow().getNextSibling();
    DOMSignContext context = new DOMSignContext(key, parent, afterIssuer);
    context.setDefaultNamespacePrefix("ds");
    XMLSignatureFactory factory = factory();
    String target = objects.isEmpty() ? signed.getAttribute(ID) : OBJECT_ID;
    try {
      SignedInfo signedInfo =
          factory.newSignedInfo(
              factory.newCanonicalizationMethod(
                  CanonicalizationMethod.EXCLUSIVE, (C14NMethodParameterSpec) null),
              factory.newSignatureMethod(method, null),
              List.of(reference(factory, target)));
      factory
          .newXMLSignature(signedInfo, info.isEmpty() ? null : info.getFirst(), objects, null, null)
          .sign(context);
    } catch (GeneralSecurityException | MarshalException | XMLSignatureException e) {
      throw new IllegalStateException("the JDK has these algorithms", e);
    }
  }

  private Reference reference(XMLSignatureFactory factory, String id)
      throws GeneralSecurityException {
    return factory.newReference(
        "#" + id,
        factory.newDigestMethod(DigestMethod.SHA256, null),
        List.of(
            factory.newTransform(Transform.ENVELOPED, (TransformParameterSpec) null),
            factory.newTransform(transform, (TransformParameterSpec) null)),
        null,
        null);
  }

  private static XMLSignatureFactory factory() {
    return XMLSignatureFactory.getInstance("DOM");
  }
}
