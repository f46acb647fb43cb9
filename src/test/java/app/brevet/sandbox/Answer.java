package app.brevet.sandbox;

import app.brevet.model.AccessKeyId;
import app.brevet.model.Expiry;
import app.brevet.model.Secret;
import app.brevet.model.SessionCredentials;
import java.time.Instant;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// What the sandbox answered: a status and an XML document.
record Answer(int status, String xml) {

  /// The value of the first element of this name; the empty string if there is none.
  String element(String name) {
    return elements(name).stream().findFirst().orElse("");
  }

  /// The values of all elements of this name.
  List<String> elements(String name) {
    Matcher matcher = Pattern.compile("<" + name + ">([^<]*)</" + name + ">").matcher(xml);
    return matcher.results().map(result -> result.group(1)).toList();
  }

  /// Status, code and message of an error on one line; the status alone of a success.
  String outcome() {
    return status == 200 ? "200" : status + " " + element("Code") + ": " + element("Message");
  }

  SessionCredentials credentials() {
    return new SessionCredentials(
        new AccessKeyId(element("AccessKeyId")),
        Secret.ofUnwipeable(element("SecretAccessKey")),
        Secret.ofUnwipeable(element("SessionToken")),
        new Expiry(expiration()));
  }

  Instant expiration() {
    return Instant.parse(element("Expiration"));
  }
}
