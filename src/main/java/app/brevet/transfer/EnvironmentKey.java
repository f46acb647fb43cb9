package app.brevet.transfer;

import app.brevet.model.AccessKey;
import app.brevet.model.AccessKeyId;
import app.brevet.model.InvalidInputException;
import app.brevet.model.Secret;
import app.brevet.transfer.Found.FoundKey;
import app.brevet.transfer.Found.FoundOther;
import app.brevet.transfer.ImportItem.Origin;
import app.brevet.transfer.ImportItem.SourceKind;
import java.util.Map;
import java.util.Optional;

/// The key in the variables that every SDK reads first.
///
/// Source: AWS SDKs and Tools Reference Guide, "AWS access keys".
///
/// @param environment the process's
record EnvironmentKey(Map<String, String> environment) {

  /// Adds the key, or why there is none that could be imported; nothing if none of the variables is
  /// set.
  void addTo(Found found) {
    Origin origin = new Origin(SourceKind.ENVIRONMENT, Optional.empty(), 0);
    String id = variable("AWS_ACCESS_KEY_ID");
    String rest = variable("AWS_SECRET_ACCESS_KEY");
    if (id.isEmpty() && rest.isEmpty()) {
      return;
    }
    if (!variable("AWS_SESSION_TOKEN").isEmpty() || id.startsWith("ASIA")) {
      found.others.add(new FoundOther(origin, "", ImportObstacle.SESSION));
      return;
    }
    try {
      AccessKeyId keyId = AccessKeyId.parseLongTerm(id);
      if (!KeyText.isSecretKey(rest)) {
        found.others.add(new FoundOther(origin, "", ImportObstacle.UNUSABLE_KEY));
        return;
      }
      AccessKey key = new AccessKey(keyId, Secret.ofUnwipeable(rest));
      found.keys.add(
          new FoundKey(
              origin,
              "",
              key,
              Optional.empty(),
              Optional.of(variable("AWS_REGION")).filter(region -> !region.isEmpty())));
    } catch (InvalidInputException e) {
      found.others.add(new FoundOther(origin, "", ImportObstacle.UNUSABLE_KEY));
    }
  }

  private String variable(String name) {
    return environment.getOrDefault(name, "").strip();
  }

  /// Tells no value, for one of them is a secret.
  @Override
  public String toString() {
    return "EnvironmentKey";
  }
}
