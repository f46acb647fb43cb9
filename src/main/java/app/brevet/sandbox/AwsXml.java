package app.brevet.sandbox;

import java.util.function.Consumer;

/// XML text of elements and values, as the answers of the AWS Query protocol are made of.
final class AwsXml {

  private final StringBuilder text = new StringBuilder();

  /// Adds an element with a value, and returns this.
  AwsXml leaf(String name, String value) {
    text.append('<').append(name).append('>');
    value.codePoints().forEach(this::escape);
    text.append("</").append(name).append(">\n");
    return this;
  }

  /// Adds an element with what `content` puts into it, and returns this.
  AwsXml element(String name, Consumer<AwsXml> content) {
    text.append('<').append(name).append(">\n");
    content.accept(this);
    text.append("</").append(name).append(">\n");
    return this;
  }

  /// The successful answer of an action; without a result element where the result is empty.
  static String answer(Service service, String action, String requestId, Consumer<AwsXml> result) {
    AwsXml content = new AwsXml();
    result.accept(content);
    return document(
        action + "Response",
        service,
        xml -> {
          if (!content.text.isEmpty()) {
            xml.element(action + "Result", inner -> inner.text.append(content.text));
          }
          xml.element("ResponseMetadata", meta -> meta.leaf("RequestId", requestId));
        });
  }

  /// The answer that is an error: the sender's fault below 500, AWS's own from there on.
  static String error(Service service, String requestId, Refusal refusal) {
    String type = refusal.status() < 500 ? "Sender" : "Receiver";
    String message = refusal.getMessage();
    return document(
        "ErrorResponse",
        service,
        xml ->
            xml.element(
                    "Error",
                    error ->
                        error
                            .leaf("Type", type)
                            .leaf("Code", refusal.code())
                            .leaf("Message", message == null ? "" : message))
                .leaf("RequestId", requestId));
  }

  private static String document(String name, Service service, Consumer<AwsXml> content) {
    AwsXml xml = new AwsXml();
    content.accept(xml);
    return "<%s xmlns=\"%s\">\n%s</%s>\n".formatted(name, service.namespace(), xml.text, name);
  }

  private void escape(int point) {
    switch (point) {
      case '&' -> text.append("&amp;");
      case '<' -> text.append("&lt;");
      case '>' -> text.append("&gt;");
      case '\r' -> text.append("&#xD;");
      default -> text.appendCodePoint(isAllowed(point) ? point : '?');
    }
  }

  /// Control characters cannot stand in XML 1.0 (section 2.2), even escaped.
  private static boolean isAllowed(int point) {
    boolean character = point >= ' ' && point != 0xFFFE && point != 0xFFFF;
    return character || point == '\t' || point == '\n';
  }
}
