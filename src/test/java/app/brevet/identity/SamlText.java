package app.brevet.identity;

import app.brevet.model.Secret;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;

/// SAML responses as an identity provider makes them, without a signature.
public final class SamlText {

  public static final String ROLE = "arn:aws:iam::111122223333:role/Admin";
  public static final String PROVIDER = "arn:aws:iam::111122223333:saml-provider/Corp";

  private final StringBuilder attributes = new StringBuilder();
  private String conditions = "";
  private String confirmation = "";
  private String more = "";

  /// A response that names [#ROLE].
  public static SamlText ofRole() {
    return new SamlText().role(ROLE + "," + PROVIDER);
  }

  /// The same, which another role of its provider is in too.
  public static SamlText ofRoleAnd(String other) {
    return ofRole().role(other + "," + PROVIDER);
  }

  /// One more role with its provider.
  public SamlText role(String pair) {
    return attribute("Role", pair);
  }

  /// An attribute of AWS's.
  public SamlText attribute(String name, String value) {
    attributes.append(
        """
        <saml:Attribute Name="https://aws.amazon.com/SAML/Attributes/%s"><saml:AttributeValue \
        xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" xsi:type="xs:string">
          %s
        </saml:AttributeValue></saml:Attribute>
        """
            .formatted(name, value));
    return this;
  }

  /// Over from this time on, by its conditions.
  public SamlText endsAt(Instant end) {
    conditions = " NotOnOrAfter=\"%s\"".formatted(end);
    return this;
  }

  /// Over from this time on, by the confirmation of its subject.
  public SamlText confirmedUntil(String end) {
    confirmation = " NotOnOrAfter=\"%s\"".formatted(end);
    return this;
  }

  /// With this behind the assertion.
  public SamlText with(String xml) {
    more = xml;
    return this;
  }

  /// The response as XML.
  public String xml() {
    return """
    <?xml version="1.0" encoding="UTF-8"?>
    <samlp:Response xmlns:samlp="urn:oasis:names:tc:SAML:2.0:protocol"
        xmlns:saml="urn:oasis:names:tc:SAML:2.0:assertion" ID="r" Version="2.0">
      <saml:Issuer>https://wrong.example</saml:Issuer>
      <saml:Assertion ID="a" Version="2.0"><saml:Issuer>https://idp.example/a&amp;b</saml:Issuer>
        <saml:Subject><saml:SubjectConfirmation>
          <saml:SubjectConfirmationData Recipient="https://signin.aws.amazon.com/saml"%s/>
        </saml:SubjectConfirmation></saml:Subject>
        <saml:Conditions%s/>
        <saml:AttributeStatement>
    %s
        </saml:AttributeStatement>
      </saml:Assertion>%s
    </samlp:Response>
    """
        .formatted(confirmation, conditions, attributes, more);
  }

  /// The response as a browser posts it.
  public String base64() {
    return base64(xml());
  }

  /// Any XML as a browser posts it.
  public static String base64(String xml) {
    return Base64.getEncoder().encodeToString(xml.getBytes(StandardCharsets.UTF_8));
  }

  /// The same as a secret.
  public Secret secret() {
    return Secret.ofUnwipeable(base64());
  }
}
