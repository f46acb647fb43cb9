package app.brevet.sandbox;

import app.brevet.model.Secret;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/// The trade-in tokens by which a user delegates access to somebody else. AWS sends one to whoever
/// asked for the access, when the user has said yes.
///
/// Source: STS API reference, GetDelegatedAccessToken.
public final class TradeInTokens {

  /// What a token stands for.
  record TradeIn(SandboxUser delegator, Optional<String> policy, Instant until) {}

  private final InstantSource clock;
  private final RandomIds ids = new RandomIds();
  private final Map<String, TradeIn> tokens = new ConcurrentHashMap<>();

  TradeInTokens(InstantSource clock) {
    this.clock = clock;
  }

  /// A new token that can be traded in for so long.
  ///
  /// @param policy what is delegated, a policy in JSON; empty for all
  public Secret issue(SandboxUser delegator, Optional<String> policy, Duration life) {
    Secret token = ids.sessionToken();
    tokens.put(token.reveal(), new TradeIn(delegator, policy, clock.instant().plus(life)));
    return token;
  }

  Optional<TradeIn> find(String token) {
    return Optional.ofNullable(tokens.get(token));
  }

  boolean isExpired(TradeIn tradeIn) {
    return !clock.instant().isBefore(tradeIn.until());
  }
}
