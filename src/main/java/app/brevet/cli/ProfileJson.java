package app.brevet.cli;

import app.brevet.json.JsonObject;
import app.brevet.model.Arn;
import app.brevet.model.AwsHome;
import app.brevet.model.CallerIdentity;
import app.brevet.model.FailureException;
import app.brevet.model.MfaSerial;
import app.brevet.model.Profile;
import app.brevet.model.ProfileName;
import app.brevet.model.Region;
import app.brevet.model.RoleParameters;
import app.brevet.model.RoleProfile;
import app.brevet.model.UserProfile;
import app.brevet.session.Profiles;
import java.util.List;
import java.util.Locale;
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
        .with("tags", tags(parameters))
        .withStrings("transitiveTagKeys", List.copyOf(parameters.transitiveTagKeys()));
  }

  private static JsonObject tags(RoleParameters parameters) {
    JsonObject tags = new JsonObject();
    parameters.tags().forEach(tags::with);
    return tags;
  }
}
