package app.brevet.awsfile;

import app.brevet.model.AccessKey;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// A profile of one shared AWS file, as far as it tells where its credentials come from. Sections
/// of one name count as one profile, as the SDKs read them.
///
/// Source: AWS SDKs and Tools Reference Guide, "Settings reference".
///
/// @param name the profile's
/// @param line where its section begins, from 1
/// @param held the credentials that stand in it
/// @param settings those of its properties that [#SETTINGS] names, by key in lower case; none of
///   them is a secret
/// @param elsewhere where else it says that credentials come from
public record FoundProfile(
    String name, int line, Held held, Map<String, String> settings, Set<Elsewhere> elsewhere)
    implements AutoCloseable {

  /// The properties that are told: those of a role, and what its user needs.
  public static final Set<String> SETTINGS =
      Set.of(
          "role_arn",
          "source_profile",
          "credential_source",
          "mfa_serial",
          "external_id",
          "duration_seconds",
          "role_session_name",
          "web_identity_token_file",
          "region");

  /// What credentials stand in a profile.
  public sealed interface Held {

    /// A long-term key.
    record Key(AccessKey key) implements Held {}

    /// A session of another tool.
    record Session() implements Held {}

    /// What Brevet wrote there.
    record Brevets() implements Held {}

    /// Half a key, or what is none.
    record Unusable() implements Held {}

    /// A long-term key under a name that not every tool reads.
    record OddlyNamed() implements Held {}

    /// None.
    record Nothing() implements Held {}
  }

  /// A place that credentials come from, and no user.
  public enum Elsewhere {
    /// IAM Identity Center.
    SSO,
    /// A program, `credential_process`.
    PROCESS,
    /// A token of another identity provider, for a role where one is named.
    WEB_IDENTITY,
    /// `aws login`.
    LOGIN
  }

  /// Copies the collections.
  public FoundProfile {
    settings = Map.copyOf(settings);
    elsewhere = Set.copyOf(elsewhere);
  }

  /// The value of this setting; empty if it is not there, or says nothing.
  public Optional<String> setting(String key) {
    return Optional.ofNullable(settings.get(key)).filter(value -> !value.isEmpty());
  }

  /// Wipes the key, if there is one.
  @Override
  public void close() {
    if (held instanceof Held.Key(AccessKey key)) {
      key.close();
    }
  }
}
