package app.brevet.session;

import app.brevet.model.FederatedProfile;
import app.brevet.model.MfaSerial;
import app.brevet.model.Profile;
import app.brevet.model.RoleProfile;
import app.brevet.model.SamlProfile;
import app.brevet.model.UserProfile;
import app.brevet.model.WebIdentityProfile;

/// What a session is made from, in one line: a session of another recipe is not served any more
/// once a profile was edited, and two users of one recipe share theirs ([SharedSessions]). The
/// name, the region, the duration and the output do not belong to it.
final class Recipe {

  private Recipe() {}

  static String of(Profile profile) {
    return switch (profile) {
      case UserProfile user ->
          String.join(
              " ",
              "user",
              user.accessKeyId().value(),
              user.mfaSerial().map(MfaSerial::value).orElse("-"));
      case RoleProfile role ->
          String.join(
              " ",
              "role",
              role.roleArn().toString(),
              role.source().toString(),
              role.via().name(),
              role.parameters().toString());
      case FederatedProfile federated ->
          String.join(
              " ",
              "federated",
              federated.source().toString(),
              federated.federatedName().orElse("-"),
              federated.policy().toString(),
              federated.tags().toString());
      case SamlProfile saml ->
          String.join(
              " ",
              "saml",
              saml.roleArn().toString(),
              saml.providerArn().toString(),
              saml.assertion().toString(),
              saml.policy().toString());
      case WebIdentityProfile web ->
          String.join(
              " ",
              "web-identity",
              web.roleArn().toString(),
              web.token().toString(),
              web.roleSessionName().orElse("-"),
              web.policy().toString());
    };
  }
}
