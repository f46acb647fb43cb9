package app.brevet.ui.editor;

import app.brevet.model.AccessKeyId;
import app.brevet.model.DeliveryKind;
import app.brevet.model.InvalidInputException;
import app.brevet.model.InvalidInputException.Reason;
import app.brevet.model.MfaSerial;
import app.brevet.model.ProfileId;
import app.brevet.model.ProfileName;
import app.brevet.model.Region;
import app.brevet.model.Secret;
import app.brevet.model.SessionDuration;
import app.brevet.model.SilentTerm;
import app.brevet.model.UserProfile;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// A user profile as it was typed; empty texts stand for parts that are left out.
record UserDraft(
    String name,
    String accessKeyId,
    String mfaSerial,
    String region,
    SessionDuration duration,
    String output,
    String silentFor,
    DeliveryKind delivery) {

  private static final List<SessionDuration> DURATIONS =
      List.of(
          new SessionDuration(900),
          new SessionDuration(3_600),
          new SessionDuration(4 * 3_600),
          new SessionDuration(8 * 3_600),
          SessionDuration.USER_DEFAULT,
          new SessionDuration(24 * 3_600),
          new SessionDuration(SessionDuration.LONGEST_USER_SECONDS));

  /// The lengths to choose from, this one among them.
  static List<SessionDuration> durationsWith(SessionDuration chosen) {
    return Stream.concat(DURATIONS.stream(), Stream.of(chosen))
        .distinct()
        .sorted(Comparator.comparingInt(SessionDuration::seconds))
        .toList();
  }

  private static final int LONGEST_SECRET = 128;

  /// A new profile of this.
  UserProfile profile() throws InvalidInputException {
    return new UserProfile(
        ProfileId.random(),
        ProfileName.parse(name),
        AccessKeyId.parseLongTerm(accessKeyId),
        OptionalText.parse(mfaSerial, MfaSerial::parse),
        Optional.empty(),
        OptionalText.parse(region, Region::parse),
        duration,
        section(),
        silent(),
        delivery);
  }

  /// The profile with this in the place of what it says, but for its name and its key.
  UserProfile applied(UserProfile now) throws InvalidInputException {
    return new UserProfile(
        now.id(),
        now.name(),
        now.accessKeyId(),
        OptionalText.parse(mfaSerial, MfaSerial::parse),
        now.identity(),
        OptionalText.parse(region, Region::parse),
        duration,
        section(),
        silent(),
        delivery,
        now.furtherHomes());
  }

  private Optional<SilentTerm> silent() throws InvalidInputException {
    return OptionalText.parse(silentFor, SilentTerm::parse);
  }

  /// The section that is written, if it is not that of the profile's own name.
  private Optional<ProfileName> section() throws InvalidInputException {
    return OptionalText.parse(output, ProfileName::parse)
        .filter(section -> !section.value().equals(name));
  }

  /// Refuses what cannot be the secret half of a key: it has 1 to 128 visible characters of ASCII.
  static void checkSecret(Secret secret) throws InvalidInputException {
    boolean lawful =
        secret.length() <= LONGEST_SECRET
            && secret.use(
                bytes -> {
                  boolean visible = bytes.length > 0;
                  for (byte each : bytes) {
                    visible &= each > ' ' && each < 0x7F;
                  }
                  return visible;
                });
    if (!lawful) {
      throw new InvalidInputException(Reason.SECRET_MALFORMED, "");
    }
  }
}
