package app.brevet.cli;

import app.brevet.model.FailureException;
import app.brevet.model.FederatedProfile;
import app.brevet.model.Profile;
import app.brevet.model.ProfileName;
import app.brevet.model.RoleProfile;
import app.brevet.model.SamlProfile;
import app.brevet.model.SessionDuration;
import app.brevet.model.UserProfile;
import app.brevet.model.WebIdentityProfile;
import app.brevet.session.Profiles;
import app.brevet.words.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// What the sessions of a profile cost and how long they last in truth: what AWS makes of what the
/// profile asks for, and how often somebody types a code for it.
final class Terms {

  private Terms() {}

  /// How long a session is asked for.
  static SessionDuration effective(Profile profile, Profiles profiles) throws FailureException {
    return switch (profile) {
      case UserProfile user -> user.effectiveDuration();
      case RoleProfile role -> role.effectiveDuration();
      case FederatedProfile federated ->
          isOfRoot(federated, profiles)
              ? federated.duration().atMost(SessionDuration.HOUR_SECONDS)
              : federated.duration();
      case SamlProfile _, WebIdentityProfile _ -> profile.duration();
    };
  }

  private static boolean isOfRoot(FederatedProfile federated, Profiles profiles)
      throws FailureException {
    return profiles.rootOf(federated).filter(UserProfile::isAccountRoot).isPresent();
  }

  /// Tells what is worth knowing before the first session.
  static void tell(Profile profile, Invocation invocation) throws FailureException {
    costs(profile, invocation.uses().profiles(), invocation.words())
        .forEach(invocation.output()::notice);
  }

  /// The duration where it is another than what the profile says, and the costs.
  static List<String> lines(Profile profile, Profiles profiles, Words words)
      throws FailureException {
    List<String> lines = new ArrayList<>();
    SessionDuration effective = effective(profile, profiles);
    if (!effective.equals(profile.duration())) {
      lines.add(words.text("terms.effective", words.times().length(effective.toDuration())));
    }
    lines.addAll(costs(profile, profiles, words));
    return lines;
  }

  private static List<String> costs(Profile profile, Profiles profiles, Words words)
      throws FailureException {
    return switch (profile) {
      case RoleProfile role -> {
        Optional<ProfileName> typing =
            profiles
                .rootOf(role)
                .filter(user -> user.mfaSerial().isPresent())
                .map(UserProfile::name);
        yield typing.map(user -> List.of(codes(role, user, words))).orElse(List.of());
      }
      case FederatedProfile federated -> {
        List<String> lines = new ArrayList<>();
        if (isOfRoot(federated, profiles)) {
          lines.add(words.text("terms.root", federated.name()));
        }
        if (federated.policy().isEmpty()) {
          lines.add(words.text("terms.no-policy", federated.name()));
        }
        yield lines;
      }
      case SamlProfile saml when saml.assertion().isSilent() -> List.of();
      case WebIdentityProfile web when web.token().isSilent() -> List.of();
      case SamlProfile _, WebIdentityProfile _ ->
          List.of(words.text("terms.asked", profile.name()));
      case UserProfile _ -> List.of();
    };
  }

  private static String codes(RoleProfile role, ProfileName user, Words words) {
    return switch (role.via()) {
      case SESSION -> words.text("terms.codes-session", role.name(), user);
      case KEY -> words.text("terms.codes-key", role.name(), user);
    };
  }
}
