package app.brevet.cli;

import app.brevet.model.AwsHome;
import app.brevet.model.DeliveryKind;
import app.brevet.model.FederatedProfile;
import app.brevet.model.MfaSerial;
import app.brevet.model.Printable;
import app.brevet.model.Profile;
import app.brevet.model.ProfileName;
import app.brevet.model.Region;
import app.brevet.model.RoleParameters;
import app.brevet.model.RoleProfile;
import app.brevet.model.SamlProfile;
import app.brevet.model.SessionPolicy;
import app.brevet.model.SilentTerm;
import app.brevet.model.TokenSource;
import app.brevet.model.UserProfile;
import app.brevet.model.WebIdentityProfile;
import app.brevet.words.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// A profile as people read it: one thing a line, in the words of AWS and of the options.
final class ProfileLines {

  private static final int LONGEST_PATH = 1000;

  private final Words words;
  private final List<String> lines = new ArrayList<>();

  private ProfileLines(Words words) {
    this.words = words;
  }

  /// @param source the name of the role's source; empty for a user, and if that profile is gone
  static List<String> of(Profile profile, Optional<ProfileName> source, Words words) {
    ProfileLines lines = new ProfileLines(words);
    lines.add("commands.show.name", profile.name());
    switch (profile) {
      case UserProfile user -> lines.addUser(user);
      case RoleProfile role -> lines.addRole(role, source);
      case FederatedProfile federated -> lines.addFederated(federated, source);
      case SamlProfile saml -> lines.addSaml(saml);
      case WebIdentityProfile web -> lines.addWebIdentity(web);
    }
    lines.add("commands.show.region", profile.region().map(Region::value));
    lines.add("commands.show.duration", words.times().length(profile.duration().toDuration()));
    lines.add("commands.show.output", profile.section());
    lines.addDelivery(profile.delivery());
    for (AwsHome home : profile.furtherHomes()) {
      lines.add("commands.show.also-in", Printable.of(home.folder(), LONGEST_PATH));
    }
    lines.lines.addAll(Notices.lines(profile, words));
    return List.copyOf(lines.lines);
  }

  private void addDelivery(DeliveryKind kind) {
    lines.add(
        switch (kind) {
          case FILE -> words.text("commands.show.delivery-file");
          case PROCESS -> words.text("commands.show.delivery-process");
        });
  }

  private void addUser(UserProfile user) {
    add("commands.show.access-key-id", user.accessKeyId());
    add("commands.show.mfa-serial", user.mfaSerial().map(MfaSerial::value));
    user.identity()
        .ifPresent(
            identity -> {
              add("commands.show.arn", identity.arn());
              add("commands.show.account", identity.account());
            });
    if (user.mfaSerial().isPresent()) {
      addSilentTerm(user.silentTerm());
    }
  }

  private void addSilentTerm(SilentTerm term) {
    lines.add(
        term.isOff()
            ? words.text("commands.show.silent-never")
            : words.text("commands.show.silent-for", words.times().length(term.toDuration())));
  }

  private void addRole(RoleProfile role, Optional<ProfileName> source) {
    RoleParameters parameters = role.parameters();
    add("commands.show.role-arn", role.roleArn());
    addSource(source);
    add("commands.show.via", role.via().name().toLowerCase(Locale.ROOT));
    add("commands.show.external-id", parameters.externalId());
    add("commands.show.role-session-name", parameters.roleSessionName());
    add("commands.show.source-identity", parameters.sourceIdentity());
    addPolicy(parameters.sessionPolicy());
    parameters.tags().forEach((key, value) -> add("commands.show.tag", key + "=" + value));
    parameters.transitiveTagKeys().forEach(key -> add("commands.show.transitive-tag", key));
  }

  private void addFederated(FederatedProfile federated, Optional<ProfileName> source) {
    addSource(source);
    add("commands.show.federated-name", federated.federatedName());
    addPolicy(federated.policy());
    federated.tags().values().forEach((key, value) -> add("commands.show.tag", key + "=" + value));
  }

  private void addSaml(SamlProfile saml) {
    add("commands.show.role-arn", saml.roleArn());
    add("commands.show.provider-arn", saml.providerArn());
    lines.add(
        switch (saml.assertion()) {
          case TokenSource.File(String path) -> words.text("commands.show.assertion-file", path);
          case TokenSource.Program _ -> words.text("commands.show.assertion-process");
          case TokenSource.Asked _ -> words.text("commands.show.assertion-asked");
        });
    addPolicy(saml.policy());
  }

  private void addWebIdentity(WebIdentityProfile web) {
    add("commands.show.role-arn", web.roleArn());
    add("commands.show.role-session-name", web.roleSessionName());
    lines.add(
        switch (web.token()) {
          case TokenSource.File(String path) -> words.text("commands.show.token-file", path);
          case TokenSource.Program _ -> words.text("commands.show.token-process");
          case TokenSource.Asked _ -> words.text("commands.show.token-asked");
        });
    addPolicy(web.policy());
  }

  private void addSource(Optional<ProfileName> source) {
    lines.add(
        source
            .map(name -> words.text("commands.show.source", name))
            .orElseGet(() -> words.text("commands.show.source-gone")));
  }

  private void addPolicy(SessionPolicy policy) {
    add("commands.show.policy", policy.document());
    policy.arns().forEach(arn -> add("commands.show.policy-arn", arn));
  }

  private void add(String key, Object value) {
    lines.add(words.text(key, value));
  }

  private void add(String key, Optional<String> value) {
    value.ifPresent(text -> lines.add(words.text(key, text)));
  }
}
