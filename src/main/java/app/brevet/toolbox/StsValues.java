package app.brevet.toolbox;

import app.brevet.model.Secret;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The parameters of one call as a person gave them: not looked at yet.
public final class StsValues implements AutoCloseable {

  private final Map<StsParameter, List<String>> texts = new EnumMap<>(StsParameter.class);
  private final Map<StsParameter, Secret> secrets = new EnumMap<>(StsParameter.class);

  /// Adds what was given; blank lines are none.
  public StsValues with(StsParameter parameter, List<String> lines) {
    List<String> given = lines.stream().map(String::strip).filter(line -> !line.isEmpty()).toList();
    if (given.isEmpty()) {
      texts.remove(parameter);
    } else {
      texts.put(parameter, given);
    }
    return this;
  }

  /// Adds what was given.
  public StsValues with(StsParameter parameter, String text) {
    return with(parameter, List.of(text));
  }

  /// Adds a secret, which is wiped with these values.
  public StsValues with(StsParameter parameter, Secret secret) {
    secrets.put(parameter, secret);
    return this;
  }

  /// The text that was given, if one was.
  Optional<String> text(StsParameter parameter) {
    return lines(parameter).stream().findFirst();
  }

  /// All lines that were given.
  List<String> lines(StsParameter parameter) {
    return texts.getOrDefault(parameter, List.of());
  }

  /// The secret that was given, if one was; these values' to close.
  Optional<Secret> secret(StsParameter parameter) {
    return Optional.ofNullable(secrets.get(parameter));
  }

  /// Whether this was given.
  public boolean has(StsParameter parameter) {
    return texts.containsKey(parameter) || secrets.containsKey(parameter);
  }

  /// Wipes the secrets.
  @Override
  public void close() {
    secrets.values().forEach(Secret::close);
  }
}
