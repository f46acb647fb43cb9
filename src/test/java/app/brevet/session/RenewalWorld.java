package app.brevet.session;

import app.brevet.mfa.MfaCodeSource;
import app.brevet.model.FailureException;
import app.brevet.model.SamlProfile;
import app.brevet.model.TokenSource;
import app.brevet.model.UserProfile;
import java.nio.file.Path;
import java.util.Optional;

/// Sessions in memory, and what renews them while nobody asks.
public final class RenewalWorld {

  public final SessionWorld world;
  public final LiveSessions live;
  public final UnaskedRenewal unasked;
  private final TokenWorld tokens;

  /// With its files in this folder.
  public RenewalWorld(Path folder) {
    this(folder, TokenPrompt.nobody());
  }

  /// With its files in this folder, and somebody who is asked for assertions.
  public RenewalWorld(Path folder, TokenPrompt prompt) {
    tokens = new TokenWorld(folder);
    world = tokens.world;
    live =
        new LiveSessions(
            tokens.sessions(prompt),
            world.profiles,
            SessionWorld.codes("123456", "234567", "345678"),
            () -> {},
            Runnable::run);
    unasked = new UnaskedRenewal(tokens.sessions(), world.ground, MfaCodeSource.nobody());
  }

  /// Adds a user with an MFA device of its own.
  public UserProfile addUserOfAnotherDevice(String name) throws FailureException {
    return world.add(SessionWorld.user(name, Optional.of("arn:aws:iam::123456789012:mfa/" + name)));
  }

  /// Adds a role by SAML whose user pastes the assertion.
  public SamlProfile addAskedSaml(String name) throws FailureException {
    return tokens.addSaml(name, new TokenSource.Asked());
  }

  /// Adds a role by SAML whose assertion stands in this file.
  public SamlProfile addFileSaml(String name, Path file) throws FailureException {
    return tokens.addSaml(name, new TokenSource.File(file.toString()));
  }

  /// An assertion that is good now.
  public String assertion() {
    return tokens.lastingAssertion();
  }
}
