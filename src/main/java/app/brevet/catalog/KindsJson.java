package app.brevet.catalog;

import app.brevet.catalog.ProfileJson.SourceIds;
import app.brevet.json.JsonException;
import app.brevet.json.JsonObject;
import app.brevet.model.Arn;
import app.brevet.model.FederatedProfile;
import app.brevet.model.InvalidInputException;
import app.brevet.model.Profile;
import app.brevet.model.ProfileName;
import app.brevet.model.Region;
import app.brevet.model.RoleArn;
import app.brevet.model.RoleProfile;
import app.brevet.model.SamlProfile;
import app.brevet.model.SessionDuration;
import app.brevet.model.SessionPolicy;
import app.brevet.model.SessionSettings;
import app.brevet.model.SessionTags;
import app.brevet.model.TokenSource;
import app.brevet.model.UserProfile;
import app.brevet.model.WebIdentityProfile;
import java.util.Map;
import java.util.Optional;

/// The kinds of profiles that are neither a user nor a role by AssumeRole, as JSON.
final class KindsJson {

  static final String FEDERATED = "federated";
  static final String SAML = "saml";
  static final String WEB_IDENTITY = "web-identity";

  private static final String ASSERTION = "assertion";
  private static final String TOKEN = "token";

  private KindsJson() {}

  /// The profile's kind as it stands in the file.
  static String kindOf(Profile profile) {
    return switch (profile) {
      case UserProfile _ -> ProfileJson.USER;
      case RoleProfile _ -> ProfileJson.ROLE;
      case FederatedProfile _ -> FEDERATED;
      case SamlProfile _ -> SAML;
      case WebIdentityProfile _ -> WEB_IDENTITY;
    };
  }

  static FederatedProfile federated(JsonObject json, SourceIds ids) throws JsonException {
    return new FederatedProfile(
        ProfileJson.id(json),
        ProfileJson.name(json),
        ProfileJson.source(json, ids),
        ProfileJson.optional(json, "federatedName", FederatedProfile::parseName),
        policy(json),
        tags(json),
        settings(json, SessionDuration::parseForUser, SessionDuration.USER_DEFAULT));
  }

  static SamlProfile saml(JsonObject json) throws JsonException {
    return new SamlProfile(
        ProfileJson.id(json),
        ProfileJson.name(json),
        ProfileJson.required(json, "roleArn", RoleArn::parse),
        ProfileJson.required(json, "providerArn", SamlProfile::parseProvider),
        source(json, ASSERTION),
        policy(json),
        settings(json, SessionDuration::parseForRole, SessionDuration.ROLE_DEFAULT));
  }

  static WebIdentityProfile webIdentity(JsonObject json) throws JsonException {
    return new WebIdentityProfile(
        ProfileJson.id(json),
        ProfileJson.name(json),
        ProfileJson.required(json, "roleArn", RoleArn::parse),
        source(json, TOKEN),
        RoleParametersJson.read(json).roleSessionName(),
        policy(json),
        settings(json, SessionDuration::parseForRole, SessionDuration.ROLE_DEFAULT));
  }

  private static SessionSettings settings(
      JsonObject json, ProfileJson.Parse<SessionDuration> parse, SessionDuration usual)
      throws JsonException {
    return new SessionSettings(
        ProfileJson.optional(json, "region", Region::parse),
        ProfileJson.optional(json, "duration", parse).orElse(usual),
        ProfileJson.optional(json, "output", ProfileName::parse),
        ProfileJson.delivery(json),
        ProfileJson.furtherHomes(json));
  }

  private static SessionPolicy policy(JsonObject json) throws JsonException {
    return RoleParametersJson.read(json).sessionPolicy();
  }

  private static SessionTags tags(JsonObject json) throws JsonException {
    return new SessionTags(RoleParametersJson.read(json).tags());
  }

  private static TokenSource source(JsonObject json, String member) throws JsonException {
    Optional<String> file = json.optionalString(member + "File");
    if (file.isPresent()) {
      try {
        return TokenSource.File.parse(file.get());
      } catch (InvalidInputException e) {
        throw new JsonException(member + "File: " + e.getMessage(), e);
      }
    }
    return switch (json.optionalString(member).orElse("asked")) {
      case "asked" -> new TokenSource.Asked();
      case "process" -> new TokenSource.Program();
      default -> throw new JsonException(member + ": neither \"asked\" nor \"process\"");
    };
  }

  static void write(FederatedProfile federated, JsonObject into) {
    into.with("source", federated.source().toString());
    into.set("federatedName", federated.federatedName());
    write(federated.policy(), federated.tags(), into);
  }

  static void write(SamlProfile saml, JsonObject into) {
    into.with("roleArn", saml.roleArn().toString());
    into.with("providerArn", saml.providerArn().toString());
    write(saml.assertion(), ASSERTION, into);
    write(saml.policy(), SessionTags.NONE, into);
  }

  static void write(WebIdentityProfile web, JsonObject into) {
    into.with("roleArn", web.roleArn().toString());
    write(web.token(), TOKEN, into);
    write(web.policy(), SessionTags.NONE, into);
    into.set("roleSessionName", web.roleSessionName());
  }

  private static void write(TokenSource source, String member, JsonObject into) {
    Optional<String> file =
        source instanceof TokenSource.File named ? Optional.of(named.path()) : Optional.empty();
    into.set(member + "File", file);
    into.set(member, Optional.of(source.key()).filter(_ -> file.isEmpty()));
  }

  private static void write(SessionPolicy policy, SessionTags tags, JsonObject into) {
    into.set("policy", policy.document());
    if (policy.arns().isEmpty()) {
      into.without("policyArns");
    } else {
      into.withStrings("policyArns", policy.arns().stream().map(Arn::toString).toList());
    }
    JsonObject values = new JsonObject();
    for (Map.Entry<String, String> tag : tags.values().entrySet()) {
      values.with(tag.getKey(), tag.getValue());
    }
    if (tags.isEmpty()) {
      into.without("tags");
    } else {
      into.with("tags", values);
    }
  }
}
