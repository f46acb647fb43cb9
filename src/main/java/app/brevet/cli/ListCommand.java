package app.brevet.cli;

import app.brevet.json.JsonObject;
import app.brevet.model.Attempt;
import app.brevet.model.CallerIdentity;
import app.brevet.model.FailureException;
import app.brevet.model.FederatedProfile;
import app.brevet.model.Profile;
import app.brevet.model.RoleProfile;
import app.brevet.model.SamlProfile;
import app.brevet.model.UserProfile;
import app.brevet.model.WebIdentityProfile;
import app.brevet.session.Profiles;
import app.brevet.words.Words;
import java.util.ArrayList;
import java.util.List;

/// `brevet profile list`.
final class ListCommand implements Command {

  @Override
  public Attempt.Verb verb() {
    return Attempt.Verb.LIST_PROFILES;
  }

  @Override
  public void describe(Syntax syntax) {
    syntax.summary("commands.profile.list");
  }

  @Override
  public ExitCode run(Invocation invocation) throws FailureException {
    Profiles profiles = invocation.uses().profiles();
    List<JsonObject> documents = new ArrayList<>();
    List<String> lines = new ArrayList<>();
    for (Profile profile : profiles.all()) {
      documents.add(ProfileJson.of(profile, profiles));
      lines.add(line(profile, profiles, invocation.words()));
    }
    invocation.output().answer(new JsonObject().withObjects("profiles", documents), lines);
    if (lines.isEmpty()) {
      invocation.output().notice(invocation.words().text("commands.profile.list.none"));
    }
    return ExitCode.DONE;
  }

  private static String line(Profile profile, Profiles profiles, Words words)
      throws FailureException {
    return switch (profile) {
      case UserProfile user ->
          words.text(
              "commands.profile.list.user",
              user.name(),
              user.identity()
                  .map(CallerIdentity::arn)
                  .map(Object::toString)
                  .orElse(user.accessKeyId().value()));
      case FederatedProfile federated ->
          profiles
              .sourceOf(federated)
              .map(
                  source -> words.text("commands.profile.list.federated", federated.name(), source))
              .orElseGet(
                  () -> words.text("commands.profile.list.federated-of-none", federated.name()));
      case SamlProfile saml ->
          words.text("commands.profile.list.saml", saml.name(), saml.roleArn(), saml.providerArn());
      case WebIdentityProfile web ->
          words.text("commands.profile.list.web-identity", web.name(), web.roleArn());
      case RoleProfile role ->
          profiles
              .sourceOf(role)
              .map(
                  source ->
                      words.text("commands.profile.list.role", role.name(), role.roleArn(), source))
              .orElseGet(
                  () ->
                      words.text(
                          "commands.profile.list.role-of-none", role.name(), role.roleArn()));
    };
  }
}
