package app.brevet.toolbox;

import app.brevet.model.Expiry;
import app.brevet.model.Secret;
import app.brevet.model.SessionCredentials;
import app.brevet.model.StsAction;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/// What AWS answered to a call that was made by hand.
///
/// @param credentials the session that was granted, if the action grants one
/// @param token the token that was signed, and when it ends, for GetWebIdentityToken
/// @param members what else was answered, by AWS's own names; none of it is secret
public record StsAnswer(
    StsAction action,
    Optional<SessionCredentials> credentials,
    Optional<Token> token,
    Map<String, String> members)
    implements AutoCloseable {

  /// A token for others.
  public record Token(Secret text, Expiry expiry) {}

  /// Copies the map, in its order.
  public StsAnswer {
    members = Collections.unmodifiableMap(new LinkedHashMap<>(members));
  }

  /// Wipes what is secret in it.
  @Override
  public void close() {
    credentials.ifPresent(SessionCredentials::close);
    token.ifPresent(signed -> signed.text().close());
  }
}
