package app.brevet.session;

import app.brevet.activity.Activity;
import app.brevet.aws.Sts;
import app.brevet.catalog.Catalog;
import app.brevet.mfa.StepGuard;
import java.time.InstantSource;

/// What sessions stand on, each made by whoever wires the floors.
///
/// @param tokens where SAML assertions and OIDC tokens come from
/// @param clock the wall clock, corrected by what AWS's answers tell of it
public record SessionGround(
    Catalog catalog,
    LongTermKeys keys,
    TotpSeeds seeds,
    CodeCommands commands,
    IdentityTokens tokens,
    UserActs acts,
    SessionCache cache,
    Sts sts,
    StepGuard guard,
    Flights flights,
    Delivery delivery,
    Activity activity,
    InstantSource clock) {

  /// Has the activity told what is taken back by the way.
  public SessionGround {
    delivery = delivery.telling(TakenBack.in(activity, clock));
  }

  /// A ground where assertions and tokens come from files alone.
  public SessionGround(
      Catalog catalog,
      LongTermKeys keys,
      TotpSeeds seeds,
      CodeCommands commands,
      UserActs acts,
      SessionCache cache,
      Sts sts,
      StepGuard guard,
      Flights flights,
      Delivery delivery,
      Activity activity,
      InstantSource clock) {
    this(
        catalog,
        keys,
        seeds,
        commands,
        IdentityTokens.ofFiles(commands),
        acts,
        cache,
        sts,
        guard,
        flights,
        delivery,
        activity,
        clock);
  }

  /// The same ground where this asks for assertions and tokens.
  public SessionGround asking(TokenPrompt prompt) {
    return with(keys, seeds, tokens.asking(prompt), cache);
  }

  /// The same ground for what a user does: where the keychain is found locked the user is asked to
  /// unlock it, and what found it so goes on.
  public SessionGround asking(Unlocking unlocking) {
    return with(keys.asking(unlocking), seeds.asking(unlocking), tokens, cache.asking(unlocking));
  }

  private SessionGround with(
      LongTermKeys otherKeys,
      TotpSeeds otherSeeds,
      IdentityTokens otherTokens,
      SessionCache otherCache) {
    return new SessionGround(
        catalog,
        otherKeys,
        otherSeeds,
        commands,
        otherTokens,
        acts,
        otherCache,
        sts,
        guard,
        flights,
        delivery,
        activity,
        clock);
  }
}
