package app.brevet.cli;

import app.brevet.json.JsonObject;
import app.brevet.model.Arn;
import app.brevet.model.AwsHome;
import app.brevet.model.CallerIdentity;
import app.brevet.model.FailureException;
import app.brevet.model.FederatedProfile;
import app.brevet.model.MfaSerial;
import app.brevet.model.Profile;
import app.brevet.model.ProfileName;
import app.brevet.model.Region;
import app.brevet.model.RoleParameters;
import app.brevet.model.RoleProfile;
import app.brevet.model.SamlProfile;
import app.brevet.model.SessionPolicy;
import app.brevet.model.TokenSource;
import app.brevet.model.UserProfile;
import app.brevet.model.WebIdentityProfile;
import app.brevet.session.Profiles;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/// A profile as scripts read it. Members that are not set are left out.
final class ProfileJson {

  private ProfileJson() {}

  static JsonObject of(Profile profile, Profiles profiles) throws FailureException {
    JsonObject json =
        new JsonObject().with("name", profile.name().value()).with("id", profile.id().toString());
    switch (profile) {
      case UserProfile user -> addUser(json, user);
      case RoleProfile role -> addRole(json, role, profiles.sourceOf(role));
      case FederatedProfile federated ->
          addFederated(json, federated, profiles.sourceOf(federated));
      case SamlProfile saml -> addSaml(json, saml);
      case WebIdentityProfile web -> addWebIdentity(json, web);
    }
    return json.with("region", profile.region().map(Region::value))
        .with("durationSeconds", profile.duration().seconds())
        .with("output", profile.section().value())
        .with("delivery", profile.delivery().key())
        .withStrings("alsoIn", profile.furtherHomes().stream().map(AwsHome::folder).toList())
        .withStrings("notices", Notices.keys(profile));
  }

  private static void addUser(JsonObject json, UserProfile user) {
    json.with("kind", "user")
        .with("accessKeyId", user.accessKeyId().value())
        .with("mfaSerial", user.mfaSerial().map(MfaSerial::value))
        .with("account", user.identity().map(CallerIdentity::account))
        .with("arn", user.identity().map(CallerIdentity::arn).map(Arn::toString))
        .with("silentForSeconds", user.silentTerm().seconds());
  }

  private static void addRole(JsonObject json, RoleProfile role, Optional<ProfileName> source) {
    RoleParameters parameters = role.parameters();
    json.with("kind", "role")
        .with("roleArn", role.roleArn().toString())
        .with("account", role.roleArn().arn().account())
        .with("source", source.map(ProfileName::value))
        .with("via", role.via().name().toLowerCase(Locale.ROOT))
        .with("externalId", parameters.externalId())
        .with("roleSessionName", parameters.roleSessionName())
        .with("sourceIdentity", parameters.sourceIdentity())
        .with("policy", parameters.policy())
        .withStrings("policyArns", parameters.policyArns().stream().map(Arn::toString).toList())
        .with("tags", tags(parameters.tags()))
        .withStrings("transitiveTagKeys", List.copyOf(parameters.transitiveTagKeys()));
  }

  private static void addFederated(
      JsonObject json, FederatedProfile federated, Optional<ProfileName> source) {
    json.with("kind", "federated")
        .with("source", source.map(ProfileName::value))
        .with("federatedName", federated.federatedName());
    addPolicy(json, federated.policy());
    json.with("tags", tags(federated.tags().values()));
  }

  private static void addSaml(JsonObject json, SamlProfile saml) {
    json.with("kind", "saml")
        .with("roleArn", saml.roleArn().toString())
        .with("account", saml.roleArn().arn().account())
        .with("providerArn", saml.providerArn().toString())
        .with("assertion", saml.assertion().key())
        .with("assertionFile", file(saml.assertion()));
    addPolicy(json, saml.policy());
  }

  private static void addWebIdentity(JsonObject json, WebIdentityProfile web) {
    json.with("kind", "web-identity")
        .with("roleArn", web.roleArn().toString())
        .with("account", web.roleArn().arn().account())
        .with("roleSessionName", web.roleSessionName())
        .with("token", web.token().key())
        .with("tokenFile", file(web.token()));
    addPolicy(json, web.policy());
  }

  private static Optional<String> file(TokenSource source) {
    return source instanceof TokenSource.File named ? Optional.of(named.path()) : Optional.empty();
  }

  private static void addPolicy(JsonObject json, SessionPolicy policy) {
    json.with("policy", policy.document())
        .withStrings("policyArns", policy.arns().stream().map(Arn::toString).toList());
  }

  private static JsonObject tags(Map<String, String> values) {
    JsonObject tags = new JsonObject();
    values.forEach(tags::with);
    return tags;
  }
}
