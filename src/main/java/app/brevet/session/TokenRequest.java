package app.brevet.session;

import app.brevet.model.Failure;
import app.brevet.model.ProfileName;
import app.brevet.model.TokenKind;
import java.util.Optional;

/// What is asked for: what an identity provider says of the user, for this profile.
///
/// @param profile its name, or the one that it is to have
/// @param problem why the last one did not do; empty at the first try
public record TokenRequest(ProfileName profile, TokenKind kind, Optional<Failure> problem) {

  /// The first request for this profile.
  public TokenRequest(ProfileName profile, TokenKind kind) {
    this(profile, kind, Optional.empty());
  }

  /// The same, once more.
  public TokenRequest after(Failure failure) {
    return new TokenRequest(profile, kind, Optional.of(failure));
  }
}
