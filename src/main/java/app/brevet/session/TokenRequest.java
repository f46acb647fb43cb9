package app.brevet.session;

import app.brevet.model.Attempt;
import app.brevet.model.Failure;
import app.brevet.model.ProfileName;
import app.brevet.model.TokenKind;
import java.util.Optional;

/// What is asked for: what an identity provider says of the user, for this profile.
///
/// @param profile its name, or the one that it is to have
/// @param attempt what it is asked for: to start the profile, or to read roles before there is one
/// @param problem why the last one did not do; empty at the first try
public record TokenRequest(
    ProfileName profile, TokenKind kind, Attempt attempt, Optional<Failure> problem) {

  /// Stands where a failure names a profile. Words of reading roles do not say it.
  private static final ProfileName NAMELESS = new ProfileName("NAME");

  /// The first request to start this profile.
  public TokenRequest(ProfileName profile, TokenKind kind) {
    this(profile, kind, Attempt.of(Attempt.Verb.START, profile), Optional.empty());
  }

  /// The first request for an assertion to read roles from.
  ///
  /// @param profile the name that the profile is to have, if it has one yet
  public static TokenRequest ofRoles(Optional<ProfileName> profile) {
    Attempt.Verb verb = Attempt.Verb.READ_ROLES;
    return new TokenRequest(
        profile.orElse(NAMELESS),
        TokenKind.ASSERTION,
        profile.map(name -> Attempt.of(verb, name)).orElseGet(() -> Attempt.of(verb)),
        Optional.empty());
  }

  /// Whether roles are read from it, and nothing is started.
  public boolean isOfRoles() {
    return attempt.verb() == Attempt.Verb.READ_ROLES;
  }

  /// The same, once more.
  public TokenRequest after(Failure failure) {
    return new TokenRequest(profile, kind, attempt, Optional.of(failure));
  }
}
