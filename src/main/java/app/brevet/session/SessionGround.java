package app.brevet.session;

import app.brevet.activity.Activity;
import app.brevet.aws.Sts;
import app.brevet.catalog.Catalog;
import app.brevet.mfa.StepGuard;
import java.time.InstantSource;

/// What sessions stand on, each made by whoever wires the floors.
///
/// @param clock the wall clock, corrected by what AWS's answers tell of it
public record SessionGround(
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

  /// The same ground for what a user does: where the keychain is found locked the user is asked to
  /// unlock it, and what found it so goes on.
  public SessionGround asking(Unlocking unlocking) {
    return new SessionGround(
        catalog,
        keys.asking(unlocking),
        seeds.asking(unlocking),
        commands,
        acts,
        cache.asking(unlocking),
        sts,
        guard,
        flights,
        delivery,
        activity,
        clock);
  }
}
