package app.brevet.catalog;

import app.brevet.json.JsonException;
import app.brevet.json.JsonObject;
import app.brevet.model.AccessKeyId;
import app.brevet.model.Arn;
import app.brevet.model.AwsHome;
import app.brevet.model.CallerIdentity;
import app.brevet.model.DeliveryKind;
import app.brevet.model.FederatedProfile;
import app.brevet.model.InvalidInputException;
import app.brevet.model.MfaSerial;
import app.brevet.model.Profile;
import app.brevet.model.ProfileId;
import app.brevet.model.ProfileName;
import app.brevet.model.Region;
import app.brevet.model.RoleArn;
import app.brevet.model.RoleProfile;
import app.brevet.model.SamlProfile;
import app.brevet.model.SessionDuration;
import app.brevet.model.SilentTerm;
import app.brevet.model.UserProfile;
import app.brevet.model.WebIdentityProfile;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;

/// One profile of `profiles.json` as JSON; every member is told in `docs/profiles-json.md`.
///
/// Reading throws [JsonException] that names the member. Writing leaves members alone that it does
/// not know.
final class ProfileJson {

  static final String USER = "user";
  static final String ROLE = "role";
  private static final String ALSO_IN = "alsoIn";

  private ProfileJson() {}

  /// What a parse method of `model` does.
  @FunctionalInterface
  interface Parse<T> {
    T of(String text) throws InvalidInputException;
  }

  /// The profile's id.
  static ProfileId id(JsonObject json) throws JsonException {
    return id(json, "id").orElseThrow(() -> new JsonException("id: not a UUID"));
  }

  /// The profile's name.
  static ProfileName name(JsonObject json) throws JsonException {
    return required(json, "name", ProfileName::parse);
  }

  /// The profile.
  ///
  /// @param ids finds the id of a source that is given by its name
  static Profile read(JsonObject json, SourceIds ids) throws JsonException {
    String kind = json.string("kind");
    return switch (kind) {
      case USER -> user(json);
      case ROLE -> role(json, ids);
      case KindsJson.FEDERATED -> KindsJson.federated(json, ids);
      case KindsJson.SAML -> KindsJson.saml(json);
      case KindsJson.WEB_IDENTITY -> KindsJson.webIdentity(json);
      default ->
          throw new JsonException(
              "kind: none of \"user\", \"role\", \"federated\", \"saml\", \"web-identity\"");
    };
  }

  private static UserProfile user(JsonObject json) throws JsonException {
    return new UserProfile(
        id(json),
        name(json),
        required(json, "accessKeyId", AccessKeyId::parseLongTerm),
        optional(json, "mfaSerial", MfaSerial::parse),
        identity(json),
        optional(json, "region", Region::parse),
        optional(json, "duration", SessionDuration::parseForUser)
            .orElse(SessionDuration.USER_DEFAULT),
        optional(json, "output", ProfileName::parse),
        optional(json, "silentFor", SilentTerm::parse),
        delivery(json),
        furtherHomes(json));
  }

  private static RoleProfile role(JsonObject json, SourceIds ids) throws JsonException {
    return new RoleProfile(
        id(json),
        name(json),
        required(json, "roleArn", RoleArn::parse),
        source(json, ids),
        via(json),
        RoleParametersJson.read(json),
        optional(json, "region", Region::parse),
        optional(json, "duration", SessionDuration::parseForRole)
            .orElse(SessionDuration.ROLE_DEFAULT),
        optional(json, "output", ProfileName::parse),
        delivery(json),
        furtherHomes(json));
  }

  static ProfileId source(JsonObject json, SourceIds ids) throws JsonException {
    Optional<ProfileId> id = id(json, "source");
    return id.isPresent()
        ? id.get()
        : ids.of(json.string("source"))
            .orElseThrow(() -> new JsonException("source: no profile of this name"));
  }

  private static RoleProfile.Via via(JsonObject json) throws JsonException {
    return switch (json.optionalString("via").orElse("session")) {
      case "session" -> RoleProfile.Via.SESSION;
      case "key" -> RoleProfile.Via.KEY;
      default -> throw new JsonException("via: neither \"session\" nor \"key\"");
    };
  }

  static DeliveryKind delivery(JsonObject json) throws JsonException {
    return switch (json.optionalString("delivery").orElse("file")) {
      case "file" -> DeliveryKind.FILE;
      case "process" -> DeliveryKind.PROCESS;
      default -> throw new JsonException("delivery: neither \"file\" nor \"process\"");
    };
  }

  /// What is no full path on this system is read too: the session says where it could not be put.
  static List<AwsHome> furtherHomes(JsonObject json) throws JsonException {
    List<AwsHome> homes = new ArrayList<>();
    for (String folder : json.strings(ALSO_IN)) {
      try {
        homes.add(new AwsHome(folder));
      } catch (IllegalArgumentException e) {
        throw new JsonException(ALSO_IN + ": " + e.getMessage(), e);
      }
    }
    return homes;
  }

  private static Optional<CallerIdentity> identity(JsonObject json) throws JsonException {
    Optional<JsonObject> identity = json.object("identity");
    if (identity.isEmpty()) {
      return Optional.empty();
    }
    try {
      JsonObject who = identity.get();
      return Optional.of(
          new CallerIdentity(
              who.string("account"), required(who, "arn", Arn::parse), who.string("userId")));
    } catch (JsonException e) {
      throw new JsonException("identity." + e.getMessage(), e);
    }
  }

  private static Optional<ProfileId> id(JsonObject json, String member) throws JsonException {
    String text = json.string(member);
    boolean uuid = text.matches("[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}");
    return uuid ? Optional.of(new ProfileId(UUID.fromString(text))) : Optional.empty();
  }

  static <T> T required(JsonObject json, String member, Parse<T> parse) throws JsonException {
    return parsed(json.string(member), member, parse);
  }

  static <T> Optional<T> optional(JsonObject json, String member, Parse<T> parse)
      throws JsonException {
    Optional<String> text = json.optionalString(member);
    return text.isPresent() ? Optional.of(parsed(text.get(), member, parse)) : Optional.empty();
  }

  private static <T> T parsed(String text, String member, Parse<T> parse) throws JsonException {
    try {
      return parse.of(text);
    } catch (InvalidInputException e) {
      throw new JsonException(member + ": " + e.getMessage(), e);
    }
  }

  /// Puts the profile into the object.
  static void write(Profile profile, JsonObject into) {
    into.with("id", profile.id().toString());
    into.with("kind", KindsJson.kindOf(profile));
    into.with("name", profile.name().value());
    switch (profile) {
      case UserProfile user -> {
        into.with("accessKeyId", user.accessKeyId().value());
        into.set("mfaSerial", user.mfaSerial().map(MfaSerial::value));
        into.set("silentFor", user.silentFor().map(SilentTerm::toString));
        user.identity().ifPresentOrElse(who -> write(who, into), () -> into.without("identity"));
      }
      case RoleProfile role -> {
        into.with("roleArn", role.roleArn().toString());
        into.with("source", role.source().toString());
        into.with("via", role.via().name().toLowerCase(Locale.ROOT));
        RoleParametersJson.write(role.parameters(), into);
      }
      case FederatedProfile federated -> KindsJson.write(federated, into);
      case SamlProfile saml -> KindsJson.write(saml, into);
      case WebIdentityProfile web -> KindsJson.write(web, into);
    }
    into.set("region", profile.region().map(Region::value));
    into.with("duration", profile.duration().toString());
    into.set("output", profile.output().map(ProfileName::value));
    // Left out where it is the usual one, as it was before there were two.
    into.set(
        "delivery",
        Optional.of(profile.delivery())
            .filter(kind -> kind != DeliveryKind.FILE)
            .map(DeliveryKind::key));
    if (profile.furtherHomes().isEmpty()) {
      into.without(ALSO_IN);
    } else {
      into.withStrings(ALSO_IN, profile.furtherHomes().stream().map(AwsHome::folder).toList());
    }
  }

  private static void write(CallerIdentity who, JsonObject into) {
    into.with(
        "identity",
        new JsonObject()
            .with("account", who.account())
            .with("arn", who.arn().toString())
            .with("userId", who.userId()));
  }

  /// Finds the id of a profile by its name.
  @FunctionalInterface
  interface SourceIds {
    Optional<ProfileId> of(String name);
  }
}
