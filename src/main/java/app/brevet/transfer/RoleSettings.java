package app.brevet.transfer;

import app.brevet.model.InvalidInputException;
import app.brevet.model.MfaSerial;
import app.brevet.model.Profile;
import app.brevet.model.ProfileId;
import app.brevet.model.ProfileName;
import app.brevet.model.Region;
import app.brevet.model.RoleArn;
import app.brevet.model.RoleParameters;
import app.brevet.model.RoleProfile;
import app.brevet.model.RoleSessionName;
import app.brevet.model.SessionDuration;
import app.brevet.model.SessionPolicy;
import app.brevet.model.SessionSettings;
import app.brevet.model.TokenSource;
import app.brevet.model.UserProfile;
import app.brevet.model.WebIdentityProfile;
import app.brevet.transfer.Found.FoundRole;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// The settings of a role in the shared AWS files, in the model's own types.
///
/// Source: AWS SDKs and Tools Reference Guide, "Assume role credential provider", also for web
/// identities.
record RoleSettings(FoundRole role) {

  /// The role.
  ///
  /// @throws ImportRefusal if it is none
  RoleArn arn() throws ImportRefusal {
    String text = role.setting("role_arn").orElse("");
    try {
      return RoleArn.parse(text);
    } catch (InvalidInputException e) {
      throw new ImportRefusal(ImportObstacle.MALFORMED, "role_arn = " + text);
    }
  }

  /// The device whose code it asks for, if that is one that has codes.
  Optional<MfaSerial> serial() {
    return serial(role.setting("mfa_serial"));
  }

  /// The device of this serial; empty if it is none that has codes.
  static Optional<MfaSerial> serial(Optional<String> text) {
    try {
      return text.isEmpty() ? Optional.empty() : Optional.of(MfaSerial.parse(text.get()));
    } catch (InvalidInputException e) {
      return Optional.empty(); // The device is asked for at AWS, and can be named later.
    }
  }

  /// The region of this code; empty if it is none, such as `aws-global`.
  static Optional<Region> region(Optional<String> text) {
    try {
      return text.isEmpty() ? Optional.empty() : Optional.of(Region.parse(text.get()));
    } catch (InvalidInputException e) {
      return Optional.empty(); // Then the partition's own region is asked, which is always on.
    }
  }

  /// The profile. Sessions of more than an hour are asked for with the key itself, as the SDKs do.
  ///
  /// @param source what it takes its session from
  /// @param output where its sessions are written, if not under its name
  /// @throws ImportRefusal if a setting is not what it should be
  RoleProfile profile(ProfileName name, Profile source, Optional<ProfileName> output)
      throws ImportRefusal {
    SessionDuration duration = duration();
    boolean longer = duration.seconds() > SessionDuration.HOUR_SECONDS;
    return new RoleProfile(
        ProfileId.random(),
        name,
        arn(),
        source.id(),
        longer && source instanceof UserProfile ? RoleProfile.Via.KEY : RoleProfile.Via.SESSION,
        parameters(),
        region(role.setting("region")),
        duration,
        output);
  }

  /// The file of the token that the role is had for. Where there is one, it goes before a source,
  /// as the SDKs have it.
  Optional<String> tokenFile() {
    return role.setting("web_identity_token_file");
  }

  /// The profile of a role that is had for a token.
  ///
  /// @param output where its sessions are written, if not under its name
  /// @throws ImportRefusal if a setting is not what it should be
  WebIdentityProfile webIdentity(ProfileName name, Optional<ProfileName> output)
      throws ImportRefusal {
    return new WebIdentityProfile(
        ProfileId.random(),
        name,
        arn(),
        token(),
        sessionName(),
        SessionPolicy.NONE,
        SessionSettings.of(duration())
            .withRegion(region(role.setting("region")))
            .withOutput(output));
  }

  private TokenSource token() throws ImportRefusal {
    String path = tokenFile().orElse("");
    try {
      return TokenSource.File.parse(path);
    } catch (InvalidInputException e) {
      throw new ImportRefusal(ImportObstacle.MALFORMED, "web_identity_token_file = " + path);
    }
  }

  private Optional<String> sessionName() throws ImportRefusal {
    Optional<String> name = role.setting("role_session_name");
    try {
      return name.isEmpty() ? name : Optional.of(RoleSessionName.checked(name.get()));
    } catch (InvalidInputException e) {
      throw new ImportRefusal(ImportObstacle.MALFORMED, "role_session_name = " + e.value());
    }
  }

  private SessionDuration duration() throws ImportRefusal {
    Optional<String> text = role.setting("duration_seconds");
    try {
      return text.isEmpty()
          ? SessionDuration.ROLE_DEFAULT
          : SessionDuration.parseForRole(text.get());
    } catch (InvalidInputException e) {
      throw new ImportRefusal(ImportObstacle.MALFORMED, "duration_seconds = " + e.value());
    }
  }

  private RoleParameters parameters() throws ImportRefusal {
    RoleParameters parameters =
        new RoleParameters(
            role.setting("external_id"),
            role.setting("role_session_name"),
            Optional.empty(),
            Optional.empty(),
            List.of(),
            Map.of(),
            Set.of());
    try {
      return parameters.checked();
    } catch (InvalidInputException e) {
      boolean id = e.reason() == InvalidInputException.Reason.EXTERNAL_ID_MALFORMED;
      throw new ImportRefusal(
          ImportObstacle.MALFORMED, (id ? "external_id = " : "role_session_name = ") + e.value());
    }
  }
}
