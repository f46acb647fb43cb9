package app.brevet.aws;

import app.brevet.model.AccessKeyId;
import app.brevet.model.AwsCause;
import app.brevet.model.Secret;
import app.brevet.model.SessionCredentials;
import app.brevet.model.SessionDuration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// A federation endpoint in memory: it grants the token `signin-n` to the n-th that asks, counted
/// from 1.
public final class FakeFederationEndpoint implements FederationEndpoint {

  /// Somebody asked.
  public record Call(AccessKeyId session, ConsoleSite site, Optional<SessionDuration> duration) {}

  private final List<Call> calls = new ArrayList<>();
  private boolean taking = true;
  private Optional<AwsException> refusal = Optional.empty();

  /// It takes no length of its own from now on.
  public FakeFederationEndpoint takeNoDuration() {
    taking = false;
    return this;
  }

  /// It refuses with this HTTP status from now on, and tells no request id.
  public FakeFederationEndpoint refuse(AwsCause cause, int status) {
    return refuse(cause, status, Optional.empty());
  }

  /// It refuses with this HTTP status and request id from now on.
  public FakeFederationEndpoint refuse(AwsCause cause, int status, Optional<String> requestId) {
    refusal =
        Optional.of(
            AwsException.refused(
                cause, "", "HTTP status " + status, requestId, "https://signin.invalid"));
    return this;
  }

  /// All that was asked.
  public List<Call> calls() {
    return List.copyOf(calls);
  }

  @Override
  public SigninToken getSigninToken(
      SessionCredentials session, ConsoleSite site, Optional<SessionDuration> duration)
      throws AwsException {
    calls.add(new Call(session.accessKeyId(), site, duration));
    if (refusal.isPresent()) {
      throw refusal.get();
    }
    return new SigninToken(
        Secret.ofUnwipeable("signin-" + calls.size()), taking ? duration : Optional.empty());
  }
}
